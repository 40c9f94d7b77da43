// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Error.h"
#include "ui/Destination.h"

#include <QString>
#include <QWidget>

namespace vd {

// A page of the window. The tool bar above it shows what the page says here.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    virtual QString context() const { return {}; } // small, beside the title
    virtual bool isBare() const { return false; }  // stands alone, without side bar and tool bar
    virtual bool hasBack() const { return false; } // shows the back arrow; it emits backRequested()
    virtual QWidget* tools() const {
        return nullptr;
    } // the page's own controls; lent to the tool bar while shown

    // Shows what the destination asks for; it is one of this page. Called each time somebody goes there,
    // before the page becomes visible. False when there is no such thing (any more). Throws Error.
    virtual bool open(const Destination&) { return true; }
    // Where the page stands, to come back to.
    virtual Destination here() const = 0;
    // A long work that a bare page tells of itself, having no tool bar; a share of 1 ends it.
    virtual void showWork(const QString& /*state*/, double /*share*/) {}
    // Gives the keyboard to what a person most likely wants first.
    virtual void takeFocus() { setFocus(Qt::OtherFocusReason); }

Q_SIGNALS:
    void headerChanged(); // title or context are others now
    void backRequested();
    void importRequested();                             // the person wants to choose files
    void demoRequested();                               // ... to explore with demo data
    void folderRequested(const QString& folder);        // ... to keep the data in that folder from now on
    void requested(const vd::Destination& destination); // the person wants to go there
    void failed(const vd::Error& error);                // to be told to the person; the page stays as it was
};

} // namespace vd

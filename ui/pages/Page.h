// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    virtual bool hasBack() const { return false; } // shows the back arrow; it emits backRequested()
    virtual QWidget* tools() const {
        return nullptr;
    } // the page's own controls; lent to the tool bar while shown

Q_SIGNALS:
    void headerChanged(); // title or context are others now
    void backRequested();
};

} // namespace vd

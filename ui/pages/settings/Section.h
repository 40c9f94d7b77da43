// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Error.h"
#include "ui/pages/Pages.h"

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace vd {

// A part of the settings: a form whose every change holds at once.
class Section : public QWidget {
    Q_OBJECT
public:
    explicit Section(const PageContext& context);

    virtual void refresh() {} // before it is shown; throws Error

Q_SIGNALS:
    void demoRequested();
    void folderRequested(const QString& folder);
    void failed(const vd::Error& error);

protected:
    // A field with its label before it, and a sentence below it where one is needed. The label is the field's
    // accessible name.
    void addField(const QString& label, QWidget* field, const QString& sentence = {});
    void addHeading(const QString& text);
    QLabel* addSentence(const QString& text); // over the whole width
    void addWide(QWidget* widget);

    const PageContext& context() const { return m_context; }

private:
    void restyle();

    PageContext m_context;
    QGridLayout* m_grid;
    QList<QWidget*> m_fields;
};

} // namespace vd

// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDialog>

class QDateEdit;

namespace vd {

class Theme;

// Asks for a first and a last day; neither passes the other. Deletes itself.
class DaysDialog : public QDialog {
    Q_OBJECT
public:
    DaysDialog(Theme& theme, const QDate& from, const QDate& to, QWidget* parent);

    QDate from() const;
    QDate to() const;

private:
    Theme& m_theme;
    QDateEdit* m_from;
    QDateEdit* m_to;
};

} // namespace vd

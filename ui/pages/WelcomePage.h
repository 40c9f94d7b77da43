// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/Page.h"
#include "ui/pages/Pages.h"

class QBoxLayout;
class QGridLayout;
class QPushButton;

namespace vd {

class Card;
class ProgressBar;

// What somebody sees who has nothing here yet: how to begin, and what each service and each kind of file
// brings. Stands alone; Escape goes to an empty dashboard.
class WelcomePage : public Page {
    Q_OBJECT
public:
    explicit WelcomePage(const PageContext& context);

    QString title() const override { return tr("Welcome"); }
    bool isBare() const override { return true; }
    Destination here() const override { return Destination::of(Destination::Page::welcome); }
    void takeFocus() override;
    void showWork(const QString& state, double share) override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeHeading();
    QWidget* makeChoices();
    Card* makeChoice(const QString& icon, const QString& title, const QString& sentence, QPushButton* button);
    Card* makeConnect();
    Card* makeTable();
    QString tableTitle() const;
    // A line of the table: who, what it brings, and how to come by it.
    void addRow(QWidget* mark, const QString& name, const QList<bool>& brings, const QString& how);
    void addServices();
    QWidget* makeFoot();
    void relayout();

    Theme& m_theme;
    bool m_canLink;
    QWidget* m_content;
    QBoxLayout* m_column;
    QBoxLayout* m_choices;
    QGridLayout* m_grid = nullptr;
    QPushButton* m_connect = nullptr; // only where accounts can be linked
    QPushButton* m_import;
    QPushButton* m_demo;
    ProgressBar* m_progress;
};

} // namespace vd

// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QWidget>

class QMenu;
class QStandardItem;
class QStandardItemModel;
class QToolButton;

namespace vd {

class Theme;

// Mark, pages, and the menu of the profile at the foot. As a rail it shows icons only; names are tool tips
// then.
class SideBar : public QWidget {
    Q_OBJECT
public:
    SideBar(Theme& theme, QMenu* profileMenu, QWidget* parent = nullptr);

    // Pages that keep things in order (`keeps`) stand below a rule.
    void addPage(const QString& icon, const QString& name, bool keeps);
    void setCurrent(int page); // by its number, in the order of adding; without a signal
    void setRail(bool rail);
    // A number beside the page's name; 0: none. `words` say it to those who hear it.
    void setBadge(int page, int count, const QString& words);

Q_SIGNALS:
    void chosen(int page); // by the person; also when it was the current one

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();
    QStandardItem* itemOf(int page) const;

    Theme& m_theme;
    bool m_rail = false;
    bool m_hasRule = false;
    int m_pages = 0;
    QStandardItemModel* m_model;
    QListView* m_list;
    QToolButton* m_profile;
};

} // namespace vd

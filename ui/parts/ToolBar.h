// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/SyncLook.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace vd {

class BusyRing;
class ElidedLabel;
class IconLabel;
class Label;
class Page;
class Theme;

// The row above the page: what the page lends (see Page.h), and at the right end, the same on every page, how
// the running import or else syncing stands, with one button, which keeps its width.
class ToolBar : public QWidget {
    Q_OBJECT
public:
    explicit ToolBar(Theme& theme, QWidget* parent = nullptr);

    void setPage(Page* page);
    void setMargin(int margin);
    void showIdle(); // no import, no other work: how syncing stands
    void showSync(const SyncLook& look);
    // `share` in 0 ... 1; negative: not known, then there is no line.
    void showBusy(const QString& state, double share);
    void showWork(const QString& state, double share); // the same for what cannot be cancelled

Q_SIGNALS:
    void backRequested();
    void importRequested();
    void cancelRequested(); // of the import
    void syncRequested();
    void syncCancelRequested();
    void resumeRequested();
    void accountsRequested(); // the person wants to see what needs them

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeEnd();
    void connectEnd();
    void refreshHeader();
    void showLook();
    QList<QPushButton*> endButtons() const { return {m_import, m_cancel, m_syncNow, m_resume}; }
    void fitWidth();
    void restyle();
    void placeMargins();

    Theme& m_theme;
    Page* m_page = nullptr;
    QToolButton* m_back;
    ElidedLabel* m_title;
    Label* m_context;
    QHBoxLayout* m_tools;
    QWidget* m_rule;
    BusyRing* m_ring;
    IconLabel* m_icon;
    ElidedLabel* m_state;
    QPushButton* m_accounts; // the state as a link
    QPushButton* m_import;
    QPushButton* m_cancel;
    QPushButton* m_syncNow;
    QPushButton* m_resume;
    SyncLook m_sync;
    bool m_isBusy = false; // with something else than syncing
    int m_margin = 0;
    double m_share = -1;
};

} // namespace vd

// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/Page.h"
#include "ui/pages/Pages.h"

#include <map>

class QBoxLayout;
class QListWidget;
class QStackedWidget;

namespace vd {

class Card;
class Section;

// The settings: sections at the left (above, where it is narrow), the form of one at the right. Everything
// holds at once.
class SettingsPage : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(const PageContext& context);

    QString title() const override { return tr("Settings"); }
    bool open(const Destination& destination) override;
    Destination here() const override;
    void takeFocus() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showSection(int number);
    void relayout();

    PageContext m_context;
    QListWidget* m_list;
    Card* m_card;
    QStackedWidget* m_stack;
    QBoxLayout* m_row;
    QWidget* m_content;
    std::map<int, Section*> m_made;
};

} // namespace vd

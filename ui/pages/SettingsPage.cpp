// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/SettingsPage.h"

#include "ui/pages/settings/Sections.h"
#include "ui/parts/Card.h"
#include "ui/parts/PageScroll.h"
#include "ui/theme/Theme.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QListWidget>
#include <QStackedWidget>

namespace vd {

SettingsPage::SettingsPage(const PageContext& context)
    : m_context(context), m_list(new QListWidget), m_card(new Card(context.theme)),
      m_stack(new QStackedWidget), m_content(new QWidget) {
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Sections"));
    m_list->setProperty("look", QStringLiteral("sections"));
    for (const SectionRow& row : allSections())
        m_list->addItem(QCoreApplication::translate("Sections", row.name));
    m_card->body()->addWidget(m_stack);
    m_row = new QHBoxLayout(m_content);
    m_row->addWidget(m_list, 0, Qt::AlignTop);
    m_row->addWidget(m_card, 0, Qt::AlignTop);
    m_row->addStretch(1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(new PageScroll(m_content));
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsPage::showSection);
    connect(&m_context.theme, &Theme::changed, this, &SettingsPage::relayout);
    relayout();
}

void SettingsPage::showSection(int number) {
    Section*& section = m_made[number];
    if (section == nullptr) {
        section = allSections()[static_cast<size_t>(number)].make(m_context);
        connect(section, &Section::demoRequested, this, &Page::demoRequested);
        connect(section, &Section::folderRequested, this, &Page::folderRequested);
        connect(section, &Section::failed, this, &Page::failed);
        m_stack->addWidget(section);
    }
    try {
        section->refresh();
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
    m_stack->setCurrentWidget(section);
}

bool SettingsPage::open(const Destination& destination) {
    int number = qMax(0, m_list->currentRow());
    for (size_t i = 0; i < allSections().size(); ++i) {
        if (destination.section == QLatin1String(allSections()[i].key)) number = static_cast<int>(i);
    }
    if (m_list->currentRow() == number) {
        showSection(number);
    } else {
        m_list->setCurrentRow(number);
    }
    return true;
}

Destination SettingsPage::here() const {
    const auto number = static_cast<size_t>(qMax(0, m_list->currentRow()));
    return Destination::settings(QLatin1String(allSections()[number].key));
}

void SettingsPage::takeFocus() {
    m_list->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::relayout() {
    Theme& theme = m_context.theme;
    const bool narrow = theme.widthClass(window()->width()) <= WidthClass::narrow;
    const int margin = theme.pageMargin(window()->width());
    m_row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setContentsMargins(margin, theme.px(tokens::padding), margin, margin);
    m_row->setSpacing(theme.px(tokens::padding));
    const int rowHeight = theme.px(tokens::sideRow);
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setSizeHint(QSize(theme.px(tokens::sectionsWidth), rowHeight));
    m_list->setFixedSize(theme.px(tokens::sectionsWidth), rowHeight * m_list->count());
    const int room = width() - 2 * margin - (narrow ? 0 : m_list->width() + m_row->spacing());
    m_card->setFixedWidth(qMin(room, theme.px(tokens::formWidth)));
}

void SettingsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    relayout();
}

} // namespace vd

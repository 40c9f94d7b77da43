// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ToolBar.h"

#include "ui/pages/Page.h"
#include "ui/parts/BusyRing.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/IconLabel.h"
#include "ui/parts/Label.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace vd {

ToolBar::ToolBar(Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme),
      m_back(makeIconButton(theme, QStringLiteral("left"), tr("Back"), false)),
      m_title(new ElidedLabel(theme, Type::title, Role::text)),
      m_context(new Label(theme, Type::body, Role::text3)), m_tools(new QHBoxLayout), m_rule(new QWidget),
      m_ring(new BusyRing(theme)), m_icon(new IconLabel(theme, {}, tokens::iconButton, Role::text2)),
      m_state(new ElidedLabel(theme, Type::small, Role::text2)), m_accounts(makeLink({})),
      m_import(makeButton(theme, ButtonLook::tonal, tr("Import files"), QStringLiteral("import"))),
      m_cancel(makeButton(theme, ButtonLook::normal, tr("Cancel"), QStringLiteral("cancel"))),
      m_syncNow(makeButton(theme, ButtonLook::tonal, tr("Sync now"), QStringLiteral("sync"))),
      m_resume(makeButton(theme, ButtonLook::normal, tr("Resume"), QStringLiteral("play"))) {
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_back);
    row->addWidget(m_title);
    row->addWidget(m_context);
    row->addStretch(1);
    row->addLayout(m_tools);
    makeEnd();
    connect(m_back, &QToolButton::clicked, this, &ToolBar::backRequested);
    connectEnd();
    showIdle();
    restyle();
    connect(&theme, &Theme::changed, this, &ToolBar::restyle);
}

void ToolBar::makeEnd() {
    for (QWidget* part : {m_rule, static_cast<QWidget*>(m_ring), static_cast<QWidget*>(m_icon),
                          static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_accounts)})
        layout()->addWidget(part);
    for (QPushButton* button : endButtons()) {
        layout()->addWidget(button);
        button->setAccessibleName(button->text());
    }
    m_import->setToolTip(tr("Choose FIT, GPX or TCX files, or archives of them"));
    m_syncNow->setToolTip(tr("Ask all accounts for what is new (F5)"));
}

void ToolBar::connectEnd() {
    connect(m_import, &QPushButton::clicked, this, &ToolBar::importRequested);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_isBusy) {
            Q_EMIT cancelRequested();
        } else {
            Q_EMIT syncCancelRequested();
        }
    });
    connect(m_syncNow, &QPushButton::clicked, this, &ToolBar::syncRequested);
    connect(m_resume, &QPushButton::clicked, this, &ToolBar::resumeRequested);
    connect(m_accounts, &QPushButton::clicked, this, &ToolBar::accountsRequested);
}

void ToolBar::setPage(Page* page) {
    if (page == m_page) {
        refreshHeader();
        return;
    }
    if (m_page != nullptr) m_page->disconnect(this);
    while (QLayoutItem* item = m_tools->takeAt(0)) {
        item->widget()->hide();
        delete item;
    }
    m_page = page;
    if (QWidget* tools = page->tools()) {
        m_tools->addWidget(tools);
        tools->show();
    }
    connect(page, &Page::headerChanged, this, &ToolBar::refreshHeader);
    refreshHeader();
}

void ToolBar::refreshHeader() {
    m_back->setVisible(m_page->hasBack());
    m_title->setText(m_page->title());
    m_context->setText(m_page->context());
    fitWidth();
    m_rule->setVisible(m_page->tools() != nullptr);
    placeMargins();
}

void ToolBar::setMargin(int margin) {
    m_margin = margin;
    placeMargins();
}

// The back arrow has air of its own: it stands where the text of other pages begins.
void ToolBar::placeMargins() {
    const bool back = m_page != nullptr && m_page->hasBack();
    layout()->setContentsMargins(back ? m_margin - m_theme.px(tokens::gapSmall) : m_margin, 0, m_margin, 0);
}

void ToolBar::showIdle() {
    m_isBusy = false;
    showLook();
}

void ToolBar::showSync(const SyncLook& look) {
    if (look == m_sync) return;
    m_sync = look;
    if (!m_isBusy) showLook();
}

void ToolBar::showLook() {
    m_share = m_sync.share;
    m_ring->setVisible(m_sync.turns);
    m_icon->setVisible(!m_sync.icon.isEmpty());
    m_icon->setIcon(m_sync.icon, m_sync.role);
    for (QWidget* mark : {static_cast<QWidget*>(m_icon), static_cast<QWidget*>(m_ring)}) {
        mark->setToolTip(m_sync.words);
        mark->setAccessibleName(m_sync.words);
    }
    m_state->setText(m_sync.words);
    m_accounts->setText(m_sync.words);
    m_syncNow->setEnabled(m_sync.enabled);
    using Button = SyncLook::Button;
    m_import->setVisible(m_sync.button == Button::importFiles);
    m_cancel->setVisible(m_sync.button == Button::cancel);
    m_syncNow->setVisible(m_sync.button == Button::syncNow);
    m_resume->setVisible(m_sync.button == Button::resume);
    fitWidth();
    update();
}

void ToolBar::showBusy(const QString& state, double share) {
    m_isBusy = true;
    m_share = share;
    m_state->setText(state);
    m_ring->show();
    m_icon->hide();
    for (QPushButton* button : endButtons())
        button->setVisible(button == m_cancel);
    fitWidth();
    update();
}

void ToolBar::showWork(const QString& state, double share) {
    showBusy(state, share);
    m_cancel->hide();
}

void ToolBar::restyle() {
    setFixedHeight(m_theme.px(tokens::toolBarHeight));
    layout()->setSpacing(m_theme.px(tokens::gap));
    m_tools->setSpacing(m_theme.px(tokens::gapSmall));
    m_rule->setFixedSize(1, m_theme.px(tokens::cardHeader));
    QPalette rule;
    rule.setColor(QPalette::Window, m_theme.color(Role::cardBorder));
    m_rule->setAutoFillBackground(true);
    m_rule->setPalette(rule);
    fitWidth();
    placeMargins();
    update();
}

// Where it is narrow the title comes first: the context goes, and the buttons keep their icons only.
void ToolBar::fitWidth() {
    const bool phone = m_theme.widthClass(window()->width()) == WidthClass::phone;
    m_context->setVisible(!phone && !m_context->text().isEmpty());
    // How syncing stands is told by its icon alone before a title is cut.
    const bool tight = window()->width() / m_theme.scale() < tokens::widthWholeDate;
    const bool link = !m_isBusy && m_sync.leadsToAccounts;
    m_state->setVisible(m_isBusy || (!tight && !link && !m_sync.words.isEmpty()));
    m_accounts->setVisible(link && !tight);
    int width = 0;
    for (QPushButton* button : endButtons()) {
        button->setText(phone ? QString() : button->accessibleName());
        button->setMinimumWidth(0);
        width = qMax(width, button->sizeHint().width());
    }
    for (QPushButton* button : endButtons())
        button->setMinimumWidth(width);
}

void ToolBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitWidth();
}

void ToolBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRectF(0, height() - tokens::lineBorder, width(), tokens::lineBorder),
                     m_theme.color(Role::cardBorder));
    if (m_share < 0) return;
    painter.fillRect(QRectF(0, height() - tokens::lineFocus, width() * qMin(1.0, m_share), tokens::lineFocus),
                     m_theme.color(Role::accent));
}

} // namespace vd

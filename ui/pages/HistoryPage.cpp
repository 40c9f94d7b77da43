// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/HistoryPage.h"

#include "models/store/Store.h"
#include "services/sync/SyncService.h"
#include "ui/RunWords.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Card.h"
#include "ui/parts/EmptyState.h"
#include "ui/parts/FittedBox.h"
#include "ui/parts/RunTable.h"
#include "ui/parts/SourceDisc.h"
#include "ui/theme/Theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace vd {

namespace {

constexpr int refreshMs = 500; // many changes in a row are one

RunModel::Details detailsOf(const Database& database, RunId run) {
    return {runFeeds(database, run), runItems(database, run)};
}

} // namespace

HistoryPage::HistoryPage(const PageContext& context)
    : m_context(context),
      m_model([this](RunId run) { return detailsOf(m_context.store.database(), run); }, context.now) {
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeRuns());
    const bool canLink = m_context.sync != nullptr;
    m_none =
        new EmptyState(m_context.theme,
                       {QStringLiteral("history"), tr("Nothing has come in yet"),
                        tr("Each sync and each import leaves a row here: what came, and why something did "
                           "not."),
                        canLink ? tr("Link account…") : tr("Import files…")},
                       true);
    m_stack->addWidget(m_none);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshMs);
    connectAll();
    relayout();
}

QWidget* HistoryPage::makeRuns() {
    auto* runs = new QWidget;
    m_column = new QVBoxLayout(runs);
    m_column->addWidget(makeFilters());
    auto* card = new Card(m_context.theme);
    card->setAccessibleName(title());
    m_table = new RunTable(m_context.theme, m_model);
    m_table->setAccessibleName(title());
    m_nothingMatches = new EmptyState(
        m_context.theme,
        {QStringLiteral("filter"), tr("Nothing matches these filters."), {}, tr("Clear filters")}, false);
    m_inCard = new QStackedWidget;
    m_inCard->addWidget(m_table);
    m_inCard->addWidget(m_nothingMatches);
    card->body()->addWidget(m_inCard);
    m_column->addWidget(card, 1);
    return runs;
}

QWidget* HistoryPage::makeFilters() {
    Theme& theme = m_context.theme;
    m_account = new FittedBox(theme, tr("Account"));
    m_status = new FittedBox(theme, tr("Result"));
    m_account->addItem(tr("All accounts"), QString());
    m_status->addItem(tr("All results"));
    using Status = RunOutcome::Status;
    for (const Status status : {Status::completed, Status::partial, Status::failed, Status::cancelled})
        m_status->addItem(statusWord(status), static_cast<int>(status));
    m_copy = makeButton(theme, ButtonLook::normal, tr("Copy"), QStringLiteral("file"));
    m_copy->setToolTip(tr("Copy the selected row with all that is below it (Ctrl+C)"));
    auto* filters = new QWidget;
    auto* row = new QHBoxLayout(filters);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(tokens::gapSmall));
    row->addWidget(m_account);
    row->addWidget(m_status);
    row->addStretch(1);
    row->addWidget(m_copy);
    return filters;
}

void HistoryPage::connectAll() {
    connect(m_account, &QComboBox::activated, this, &HistoryPage::refresh);
    connect(m_status, &QComboBox::activated, this, &HistoryPage::refresh);
    connect(m_copy, &QPushButton::clicked, this, &HistoryPage::copy);
    connect(m_table, &RunTable::copyRequested, this, &HistoryPage::copy);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { m_copy->setEnabled(current.isValid()); });
    m_copy->setEnabled(false);
    connect(m_nothingMatches, &EmptyState::actionRequested, this, &HistoryPage::clearFilters);
    connect(m_none, &EmptyState::actionRequested, this, [this] {
        if (m_context.sync == nullptr) {
            Q_EMIT importRequested();
        } else {
            Q_EMIT requested(Destination::linkAccount());
        }
    });
    connect(&m_model, &RunModel::failed, this, &Page::failed);
    connect(&m_context.theme, &Theme::changed, this, &HistoryPage::relayout);
    connect(&m_refresh, &QTimer::timeout, this, &HistoryPage::refresh);
    const auto soon = [this] {
        m_outdated = true;
        if (isVisible() && !m_refresh.isActive()) m_refresh.start();
    };
    connect(&m_context.store, &Store::changed, this, soon, Qt::QueuedConnection);
    if (m_context.sync == nullptr) return;
    // A run that brought nothing changed nothing in the store.
    connect(m_context.sync, &SyncService::ended, this, soon);
    connect(m_context.sync, &SyncService::changed, this, soon);
}

bool HistoryPage::open(const Destination& destination) {
    fillAccounts();
    if (!destination.section.isEmpty())
        m_account->setCurrentIndex(qMax(0, m_account->findData(destination.section)));
    refresh();
    return true;
}

Destination HistoryPage::here() const {
    return Destination::history(m_account->currentData().toString());
}

void HistoryPage::takeFocus() {
    m_inCard->currentWidget()->setFocus(Qt::OtherFocusReason);
}

// Of all that ever brought anything, in the order of linking.
void HistoryPage::fillAccounts() {
    const QString chosen = m_account->currentData().toString();
    while (m_account->count() > 1)
        m_account->removeItem(1);
    try {
        for (const ConnectionState& connection : connectionStates(m_context.store.database())) {
            if (m_account->findData(connection.provider) < 0)
                m_account->addItem(sourceName(connection.provider), connection.provider);
        }
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
    m_account->setCurrentIndex(qMax(0, m_account->findData(chosen)));
}

RunFilter HistoryPage::filter() const {
    RunFilter filter;
    filter.provider = m_account->currentData().toString();
    if (m_status->currentIndex() > 0)
        filter.status = static_cast<RunOutcome::Status>(m_status->currentData().toInt());
    return filter;
}

void HistoryPage::clearFilters() {
    m_account->setCurrentIndex(0);
    m_status->setCurrentIndex(0);
    refresh();
}

void HistoryPage::refresh() {
    m_outdated = false;
    try {
        m_model.setRuns(runHistory(m_context.store.database(), filter()));
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
    const bool isFiltered = m_account->currentIndex() > 0 || m_status->currentIndex() > 0;
    const bool empty = m_model.rowCount() == 0;
    m_inCard->setCurrentIndex(empty ? 1 : 0);
    m_stack->setCurrentIndex(empty && !isFiltered ? 1 : 0);
}

void HistoryPage::copy() {
    const QString text = m_model.report(m_table->currentIndex());
    if (!text.isEmpty()) QGuiApplication::clipboard()->setText(text);
}

void HistoryPage::relayout() {
    const Theme& theme = m_context.theme;
    const int margin = theme.pageMargin(window()->width());
    m_column->setContentsMargins(margin, theme.px(tokens::padding), margin, margin);
    m_column->setSpacing(theme.px(tokens::gap));
    m_table->setNarrow(theme.widthClass(window()->width()) == WidthClass::phone);
}

void HistoryPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    relayout();
}

void HistoryPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_outdated) m_refresh.start();
    m_model.refreshTimes();
}

} // namespace vd

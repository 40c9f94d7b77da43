// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SyncPresenter.h"

#include "services/sync/SyncService.h"
#include "ui/SyncLine.h"
#include "ui/SyncLook.h"
#include "ui/WindowActions.h"
#include "ui/parts/SideBar.h"
#include "ui/parts/ToolBar.h"

#include <QEvent>
#include <QWidget>

namespace vd {

namespace {

// What a service or the network refuses is said where it was asked for: on the page, on the card. What the
// store refuses concerns everything.
bool isOfStore(ErrorCode code) {
    switch (code) {
    case ErrorCode::storage:
    case ErrorCode::storeTooNew:
    case ErrorCode::storeCorrupt:
    case ErrorCode::storeReadOnly:
    case ErrorCode::diskFull:
    case ErrorCode::internal: return true;
    default: return false;
    }
}

} // namespace

SyncPresenter::SyncPresenter(Parts parts, std::function<QDateTime()> now, QWidget& window)
    : QObject(&window), m_parts(parts), m_now(std::move(now)), m_window(window) {
    m_words.setSingleShot(true);
    connect(&m_words, &QTimer::timeout, this, &SyncPresenter::refresh);
    connectParts();
    window.installEventFilter(this);
    refresh();
}

void SyncPresenter::connectParts() {
    SyncService& sync = m_parts.sync;
    connect(&sync, &SyncService::changed, this, &SyncPresenter::refresh);
    connect(&sync, &SyncService::progressed, this, &SyncPresenter::take);
    connect(&sync, &SyncService::failed, this, [this](const Error& error) {
        if (isOfStore(error.code())) Q_EMIT failed(error);
    });
    const auto all = [&sync] { sync.sync(); };
    const auto none = [&sync] { sync.cancel(); };
    connect(&m_parts.toolBar, &ToolBar::syncRequested, this, all);
    connect(&m_parts.toolBar, &ToolBar::syncCancelRequested, this, none);
    connect(&m_parts.toolBar, &ToolBar::resumeRequested, this, [&sync] { sync.resume(); });
    connect(&m_parts.actions, &WindowActions::syncRequested, this, all);
    connect(&m_parts.actions, &WindowActions::syncCancelRequested, this, none);
}

void SyncPresenter::refresh() {
    try {
        m_state = m_parts.sync.state();
    } catch (const Error& error) {
        Q_EMIT failed(error);
        return;
    }
    m_parts.sideBar.setBadge(m_parts.accountsRow, m_state.needPerson, needPersonText(m_state.needPerson));
    m_parts.actions.setSync(m_state.kind != SyncState::Kind::nothingLinked,
                            m_state.kind == SyncState::Kind::syncing);
    showWords();
}

// Of several accounts that sync at once, one is told of until it is done.
void SyncPresenter::take(const SyncProgress& progress) {
    if (m_state.kind != SyncState::Kind::syncing) return;
    if (m_state.progress && m_state.progress->connection != progress.connection) return;
    m_state.progress = progress;
    showWords();
}

void SyncPresenter::showWords() {
    const QDateTime now = m_now();
    m_parts.toolBar.showSync(syncLook(m_state, now));
    m_words.stop();
    const std::optional<qint64> ends = syncLineEndsMs(m_state, now);
    if (!ends || !m_window.isVisible()) return;
    m_words.start(std::chrono::milliseconds(qMax(qint64(1), *ends - now.toMSecsSinceEpoch())));
}

bool SyncPresenter::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show) showWords();
    if (event->type() == QEvent::Hide) m_words.stop();
    return QObject::eventFilter(watched, event);
}

} // namespace vd

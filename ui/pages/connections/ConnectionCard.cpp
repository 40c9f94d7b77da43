// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/ConnectionCard.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Disc.h"
#include "ui/parts/IconLabel.h"
#include "ui/parts/KindIcons.h"
#include "ui/parts/Label.h"
#include "ui/parts/ProgressBar.h"
#include "ui/parts/Rule.h"

#include <QGridLayout>
#include <QMenu>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace vd {

namespace {

constexpr int discSize = 36; // at a font of 10 pt

using State = ConnectionStatus::State;

bool isAnyOf(State state, std::initializer_list<State> states) {
    return std::find(states.begin(), states.end(), state) != states.end();
}

} // namespace

ConnectionCard::ConnectionCard(Theme& theme, const ConnectionStatus& status, std::function<QDateTime()> now,
                               QWidget* parent)
    : Card(theme, {}, parent), m_theme(theme), m_status(status), m_now(std::move(now)),
      m_account(new Label(theme, Type::small, Role::text3)),
      m_icon(new IconLabel(theme, QStringLiteral("ok"), tokens::iconRow, Role::ok)),
      m_state(new Label(theme, Type::bodyStrong, Role::ok)),
      m_sentence(new Label(theme, Type::small, Role::text2)), m_bar(new ProgressBar(theme)),
      m_facts(new QGridLayout), m_kinds(new KindIcons(theme)),
      m_rule(makeButton(theme, ButtonLook::flat, tr("The rule…"), {}, ButtonSize::inCard)),
      m_button(makeButton(theme, ButtonLook::normal, {}, {}, ButtonSize::inCard)),
      m_more(makeIconButton(theme, QStringLiteral("more"), tr("More"), false)), m_menu(new QMenu(this)) {
    body()->addWidget(makeHead());
    body()->addWidget(makeState());
    body()->addStretch(1);
    body()->addLayout(m_facts);
    body()->addWidget(new Rule(theme));
    body()->addWidget(makeFoot());
    m_facts->setColumnStretch(0, 1);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    //: %1 is a service
    m_more->setAccessibleName(tr("More for %1").arg(sourceName(status.connection.provider)));
    connect(m_menu, &QMenu::aboutToShow, this, &ConnectionCard::makeMenu);
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT acted(m_action); });
    connect(m_rule, &QPushButton::clicked, this, &ConnectionCard::ruleRequested);
    connect(&theme, &Theme::changed, this, &ConnectionCard::restyle);
    setStatus(status);
    restyle();
}

QWidget* ConnectionCard::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    auto* words = new QVBoxLayout;
    const QString provider = m_status.connection.provider;
    words->addWidget(new Label(m_theme, Type::subtitle, Role::text, sourceName(provider)));
    m_account->setWordWrap(true);
    words->addWidget(m_account);
    if (m_status.provider != nullptr && *m_status.provider->descriptor.terms.attribution != '\0') {
        const QString attribution = QString::fromUtf8(m_status.provider->descriptor.terms.attribution);
        words->addWidget(new Label(m_theme, Type::axis, Role::text3, attribution));
    }
    words->setSpacing(0);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new Disc(m_theme, provider, discSize), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_more, 0, Qt::AlignTop);
    m_lines.push_back(row);
    return head;
}

QWidget* ConnectionCard::makeState() {
    auto* state = new QWidget;
    auto* row = new QHBoxLayout(state);
    auto* words = new QVBoxLayout;
    m_state->setWordWrap(true);
    m_sentence->setWordWrap(true);
    words->addWidget(m_state);
    words->addWidget(m_sentence);
    words->addWidget(m_bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    m_lines.push_back(row);
    m_lines.push_back(words);
    return state;
}

QWidget* ConnectionCard::makeFoot() {
    auto* foot = new QWidget;
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_rule);
    buttons->addWidget(m_button);
    m_foot = new QHBoxLayout(foot);
    m_foot->setContentsMargins(0, 0, 0, 0);
    m_foot->addWidget(m_kinds, 0, Qt::AlignLeft | Qt::AlignVCenter);
    m_foot->addLayout(buttons, 1);
    return foot;
}

void ConnectionCard::arrangeFoot() {
    const int room = contentsRect().width() - 2 * m_theme.px(tokens::padding);
    int wanted = m_kinds->sizeHint().width();
    for (const QWidget* button : {m_rule, m_button}) {
        if (!button->isHidden()) wanted += m_theme.px(tokens::gapSmall) + button->sizeHint().width();
    }
    m_foot->setDirection(wanted <= room ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // The rule above it stands at one height in all cards of a row.
    m_foot->parentWidget()->setMinimumHeight(m_theme.px(tokens::buttonHeightInCard));
}

void ConnectionCard::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    arrangeFoot();
}

void ConnectionCard::setStatus(const ConnectionStatus& status, const std::optional<ConnectionHolds>& holds) {
    m_status = status;
    m_holds = holds;
    refresh();
}

void ConnectionCard::setProgress(const SyncProgress& progress) {
    if (m_status.state != State::syncing) return;
    m_status.progress = progress;
    refresh();
}

void ConnectionCard::refresh() {
    const QDateTime now = m_now();
    const AccountWords said = words(m_status, now, m_holds);
    m_account->setText(accountLine(m_status.connection, now));
    m_account->setVisible(!m_account->text().isEmpty());
    m_icon->setIcon(said.icon, said.role);
    m_state->setText(said.state);
    m_state->setRole(said.role);
    m_sentence->setText(said.sentence);
    m_sentence->setVisible(!said.sentence.isEmpty());
    const double share = m_status.progress ? shareOf(*m_status.progress) : -1;
    m_bar->setVisible(m_status.state == State::syncing && share >= 0);
    m_bar->setShare(qMax(0.0, share));
    setFacts(said.facts);
    m_kinds->setKinds(m_status.kinds, m_status.missingKinds);
    setButton(said);
    arrangeFoot();
    //: an account: the service, how it stands
    setAccessibleName(tr("%1: %2").arg(sourceName(m_status.connection.provider), said.state));
    setAccessibleDescription(said.sentence);
}

void ConnectionCard::setFacts(const std::vector<Fact>& facts) {
    while (m_rows.size() < facts.size()) {
        const int row = static_cast<int>(m_rows.size());
        m_rows.push_back({new ElidedLabel(m_theme, Type::small, Role::text2),
                          new Label(m_theme, Type::small, Role::text)});
        m_facts->addWidget(m_rows.back().name, row, 0);
        m_facts->addWidget(m_rows.back().value, row, 1, Qt::AlignRight);
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool isThere = i < facts.size();
        m_rows[i].name->setVisible(isThere);
        m_rows[i].value->setVisible(isThere);
        if (!isThere) continue;
        m_rows[i].name->setText(facts[i].name);
        m_rows[i].value->setText(facts[i].value);
        m_rows[i].value->setAccessibleName(QStringLiteral("%1: %2").arg(facts[i].name, facts[i].value));
        m_rows[i].value->setToolTip(facts[i].tip);
    }
}

void ConnectionCard::setButton(const AccountWords& said) {
    m_action = said.action;
    m_rule->setVisible(m_status.state == State::blocked);
    m_button->setVisible(said.action != AccountAction::none);
    const QString text = actionText(said.action);
    m_button->setText(text);
    //: a button on the card of an account: what it does, the service
    m_button->setAccessibleName(tr("%1: %2").arg(text, sourceName(m_status.connection.provider)));
    const QString look = said.asks ? QStringLiteral("tonal") : QStringLiteral("normal");
    if (m_button->property("look").toString() == look) return;
    m_button->setProperty("look", look);
    m_button->style()->unpolish(m_button);
    m_button->style()->polish(m_button);
}

void ConnectionCard::makeMenu() {
    m_menu->clear();
    const State state = m_status.state;
    const auto add = [this](const QString& text, AccountAction action) {
        connect(m_menu->addAction(text), &QAction::triggered, this, [this, action] { Q_EMIT acted(action); });
    };
    if (state == State::unlinked) {
        add(actionText(AccountAction::linkAgain), AccountAction::linkAgain);
    } else if (state == State::syncing) {
        add(tr("Cancel sync"), AccountAction::cancel);
    } else if (!isAnyOf(state, {State::needsSignIn, State::blocked})) {
        add(actionText(AccountAction::syncNow), AccountAction::syncNow);
    }
    if (state != State::unlinked) {
        addPause(*m_menu);
        m_menu->addSeparator();
        const bool isByKey =
            m_status.provider != nullptr && m_status.provider->descriptor.auth.way == AuthSpec::Way::key;
        if (!isByKey) add(actionText(AccountAction::review), AccountAction::review);
        const AccountAction again = isByKey ? AccountAction::newKey : AccountAction::signIn;
        add(actionText(again), again);
        if (m_status.provider != nullptr && m_status.provider->descriptor.terms.cacheDays > 0) {
            //: a choice: details of a service are kept that many days only
            QAction* strict = m_menu->addAction(
                tr("Strict %n-day cache", nullptr, m_status.provider->descriptor.terms.cacheDays));
            strict->setCheckable(true);
            strict->setChecked(m_status.connection.settings[u"strictCache"].toBool());
            connect(strict, &QAction::triggered, this, &ConnectionCard::strictCacheChosen);
        }
        m_menu->addSeparator();
    }
    connect(m_menu->addAction(tr("Show in sync history")), &QAction::triggered, this,
            &ConnectionCard::historyRequested);
    connect(m_menu->addAction(state == State::unlinked ? tr("Delete its data…") : tr("Unlink…")),
            &QAction::triggered, this, &ConnectionCard::unlinkRequested);
}

void ConnectionCard::addPause(QMenu& menu) {
    if (m_status.state == State::paused) {
        connect(menu.addAction(actionText(AccountAction::resume)), &QAction::triggered, this,
                [this] { Q_EMIT acted(AccountAction::resume); });
        return;
    }
    //: a menu: pause for how long
    QMenu* pause = menu.addMenu(tr("Pause"));
    for (const PauseChoice& choice : pauseChoices(m_now())) {
        connect(pause->addAction(choice.text), &QAction::triggered, this,
                [this, until = choice.untilMs] { Q_EMIT pauseRequested(until); });
    }
}

void ConnectionCard::restyle() {
    const int gap = m_theme.px(tokens::gap);
    for (QLayout* line : m_lines)
        line->setSpacing(qobject_cast<QVBoxLayout*>(line) != nullptr ? m_theme.px(tokens::gapTiny) : gap);
    body()->setSpacing(m_theme.px(tokens::cardHeaderGap));
    m_foot->setSpacing(m_theme.px(tokens::gapSmall));
    m_facts->setHorizontalSpacing(gap);
    m_facts->setVerticalSpacing(m_theme.px(tokens::gapTiny));
    arrangeFoot();
}

} // namespace vd

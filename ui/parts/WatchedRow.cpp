// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/WatchedRow.h"

#include "ui/ImportText.h"
#include "ui/WatchWords.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/FlowLayout.h"
#include "ui/parts/IconLabel.h"
#include "ui/parts/Label.h"
#include "ui/parts/ProgressBar.h"
#include "ui/theme/Theme.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

namespace vd {

namespace {

using State = WatchStatus::State;

constexpr int leastWordsWidth = 300; // at a font of 10 pt; with less the buttons stand below

Label* wrapped(Theme& theme, Type type, Role role) {
    auto* label = new Label(theme, type, role);
    label->setWordWrap(true);
    return label;
}

QPushButton* rowButton(Theme& theme, ButtonLook look, const QString& text) {
    return makeButton(theme, look, text, {}, ButtonSize::inCard);
}

} // namespace

WatchedRow::WatchedRow(Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme),
      m_kind(new IconLabel(theme, QStringLiteral("folder"), tokens::iconCard, Role::text2)),
      m_name(wrapped(theme, Type::bodyStrong, Role::text)),
      m_place(new ElidedLabel(theme, Type::small, Role::text3)),
      m_icon(new IconLabel(theme, QStringLiteral("ok"), tokens::iconSmall, Role::ok)),
      m_state(wrapped(theme, Type::small, Role::text2)), m_last(wrapped(theme, Type::small, Role::text2)),
      m_problem(wrapped(theme, Type::small, Role::warn)), m_bar(new ProgressBar(theme)),
      m_yes(rowButton(theme, ButtonLook::tonal, tr("Import by itself"))),
      m_no(rowButton(theme, ButtonLook::flat, tr("Not this one"))),
      m_import(rowButton(theme, ButtonLook::normal, tr("Import now"))),
      m_cancel(rowButton(theme, ButtonLook::normal, tr("Cancel"))),
      m_stop(rowButton(theme, ButtonLook::flat, tr("Stop watching"))),
      m_more(makeIconButton(theme, QStringLiteral("more"), tr("More"), false)), m_menu(new QMenu(this)) {
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addWidget(makeWords(), 1);
    m_row->addWidget(makeButtons(), 0, Qt::AlignTop);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &WatchedRow::makeMenu);
    connect(m_yes, &QPushButton::clicked, this, [this] { Q_EMIT answered(true); });
    connect(m_no, &QPushButton::clicked, this, [this] { Q_EMIT answered(false); });
    connect(m_import, &QPushButton::clicked, this, &WatchedRow::importRequested);
    connect(m_cancel, &QPushButton::clicked, this, &WatchedRow::cancelRequested);
    connect(m_stop, &QPushButton::clicked, this, &WatchedRow::stopRequested);
    connect(&theme, &Theme::changed, this, &WatchedRow::restyle);
    restyle();
}

QWidget* WatchedRow::makeWords() {
    auto* words = new QWidget;
    auto* row = new QHBoxLayout(words);
    auto* lines = new QVBoxLayout;
    auto* state = new QHBoxLayout;
    state->addWidget(m_icon, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    lines->addWidget(m_name);
    lines->addWidget(m_place);
    lines->addLayout(state);
    lines->addWidget(m_bar);
    lines->addWidget(m_last);
    lines->addWidget(m_problem);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_kind, 0, Qt::AlignTop);
    row->addLayout(lines, 1);
    m_lines = lines;
    m_stateRow = state;
    return words;
}

QWidget* WatchedRow::makeButtons() {
    auto* buttons = new QWidget;
    m_buttons = new FlowLayout(buttons);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    for (QWidget* button : std::initializer_list<QWidget*>{m_yes, m_no, m_import, m_cancel, m_stop, m_more})
        m_buttons->addWidget(button);
    return buttons;
}

void WatchedRow::setStatus(const WatchStatus& status, const QDateTime& now) {
    m_status = status;
    const WatchWords said = words(status, now);
    m_kind->setIcon(status.device.isEmpty() ? QStringLiteral("folder") : QStringLiteral("watch"),
                    Role::text2);
    m_name->setText(said.name);
    m_place->setText(said.place);
    m_place->setVisible(!said.place.isEmpty());
    m_icon->setIcon(said.icon, said.role);
    const QString sentence = said.sentence.isEmpty() ? QString() : QStringLiteral(". ") + said.sentence;
    m_state->setText(said.state + sentence);
    const double share = status.progress ? importFraction(*status.progress) : -1;
    m_bar->setVisible(status.state == State::importing && share >= 0);
    m_bar->setShare(qMax(0.0, share));
    m_last->setText(said.last);
    m_last->setVisible(!said.last.isEmpty());
    m_problem->setText(said.problem);
    m_problem->setVisible(!said.problem.isEmpty());
    setButtons(said.name, said.mayImport);
    //: a watched folder or a device: its name, how it stands
    setAccessibleName(tr("%1: %2").arg(said.name, said.state));
    setAccessibleDescription(QStringList{said.sentence, said.last, said.problem}.join(u' ').trimmed());
    arrange();
}

void WatchedRow::setButtons(const QString& name, bool mayImport) {
    const bool isAnswered = m_status.state != State::asking && m_status.state != State::declined;
    m_yes->setVisible(!isAnswered);
    m_no->setVisible(m_status.state == State::asking);
    m_cancel->setVisible(m_status.state == State::importing);
    m_import->setVisible(isAnswered && !m_cancel->isVisibleTo(this));
    m_import->setEnabled(mayImport);
    m_stop->setVisible(isAnswered);
    m_more->setVisible(isAnswered);
    for (QPushButton* button : {m_yes, m_no, m_import, m_cancel, m_stop}) {
        //: a button in a list: what it does, to which folder or device
        button->setAccessibleName(tr("%1: %2").arg(button->text(), name));
    }
    m_more->setAccessibleName(tr("More for %1").arg(name));
}

void WatchedRow::makeMenu() {
    m_menu->clear();
    QAction* open = m_menu->addAction(tr("Open folder"));
    open->setEnabled(m_status.state != State::away);
    connect(open, &QAction::triggered, this,
            [path = m_status.path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    if (m_status.isDevice) return;
    //: a choice: whether folders in the watched folder are watched, too
    QAction* subfolders = m_menu->addAction(tr("With the folders in it"));
    subfolders->setCheckable(true);
    subfolders->setChecked(m_status.subfolders);
    connect(subfolders, &QAction::triggered, this, &WatchedRow::subfoldersChosen);
}

void WatchedRow::arrange() {
    const int wanted = m_buttons->parentWidget()->sizeHint().width() + m_theme.px(leastWordsWidth);
    const bool fits = wanted <= width();
    m_row->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_row->setAlignment(m_buttons->parentWidget(), fits ? Qt::AlignTop : Qt::Alignment());
}

void WatchedRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void WatchedRow::restyle() {
    m_row->setSpacing(m_theme.px(tokens::gapSmall));
    m_lines->setSpacing(m_theme.px(tokens::gapTiny) / 2);
    m_stateRow->setSpacing(m_theme.px(tokens::gapTiny));
    m_buttons->setSpacing(m_theme.px(tokens::gapSmall));
    m_kind->parentWidget()->layout()->setSpacing(m_theme.px(tokens::gap));
    arrange();
}

} // namespace vd

// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/WelcomePage.h"

#include "ui/pages/connections/ChooseStep.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Card.h"
#include "ui/parts/Disc.h"
#include "ui/parts/IconLabel.h"
#include "ui/parts/Label.h"
#include "ui/parts/Mark.h"
#include "ui/parts/PageScroll.h"
#include "ui/parts/ProgressBar.h"
#include "ui/parts/Rule.h"
#include "ui/theme/Theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace vd {

namespace {

// What a kind of file can hold. Ticks are what is read of it, not what somebody's file happens to hold.
struct BringsRow {
    const char* name;
    bool activities, steps, heartRate, sleep, weight;
    const char* where;
};
constexpr std::array brings{
    BringsRow{QT_TRANSLATE_NOOP("vd::WelcomePage", "FIT files"), true, true, true, true, true,
              QT_TRANSLATE_NOOP("vd::WelcomePage", "On watches and bike computers, in the folder GARMIN")},
    BringsRow{QT_TRANSLATE_NOOP("vd::WelcomePage", "TCX files"), true, false, true, false, false,
              QT_TRANSLATE_NOOP("vd::WelcomePage", "Exported from Garmin Connect, Polar Flow, COROS")},
    BringsRow{QT_TRANSLATE_NOOP("vd::WelcomePage", "GPX files"), true, false, true, false, false,
              QT_TRANSLATE_NOOP("vd::WelcomePage", "Exported from apps that record a track")},
    BringsRow{
        QT_TRANSLATE_NOOP("vd::WelcomePage", "Archives"), true, true, true, true, true,
        QT_TRANSLATE_NOOP("vd::WelcomePage", "The export of a whole account, such as Strava’s, as it is")},
};
constexpr int firstTick = 2; // column
constexpr int whereColumn = 7;
constexpr int serviceDisc = 26; // at a font of 10 pt: room for two letters

struct BringsColumn {
    const char* icon;
    const char* name;
    bool BringsRow::*ticked;
    DataKind kind;
};
constexpr std::array columns{
    BringsColumn{"activities", QT_TRANSLATE_NOOP("vd::WelcomePage", "Activities"), &BringsRow::activities,
                 DataKind::activities},
    BringsColumn{"steps", QT_TRANSLATE_NOOP("vd::WelcomePage", "Steps"), &BringsRow::steps, DataKind::steps},
    BringsColumn{"heart", QT_TRANSLATE_NOOP("vd::WelcomePage", "Heart rate"), &BringsRow::heartRate,
                 DataKind::heart},
    BringsColumn{"sleep", QT_TRANSLATE_NOOP("vd::WelcomePage", "Sleep"), &BringsRow::sleep, DataKind::sleep},
    BringsColumn{"weight", QT_TRANSLATE_NOOP("vd::WelcomePage", "Weight"), &BringsRow::weight,
                 DataKind::weight},
};

} // namespace

WelcomePage::WelcomePage(const PageContext& context)
    : m_theme(context.theme), m_canLink(context.sync != nullptr), m_content(new QWidget),
      m_column(new QVBoxLayout(m_content)), m_choices(new QHBoxLayout),
      m_import(
          makeButton(m_theme, m_canLink ? ButtonLook::normal : ButtonLook::primary, tr("Choose files…"))),
      m_demo(makeButton(m_theme, ButtonLook::normal, tr("Open the demo"))),
      m_progress(new ProgressBar(m_theme)) {
    m_progress->hide();
    m_column->addStretch(1);
    m_column->addWidget(makeHeading());
    m_column->addWidget(makeChoices());
    m_column->addWidget(makeTable());
    m_column->addWidget(makeFoot());
    m_column->addStretch(1);
    auto* centred = new QWidget;
    auto* row = new QHBoxLayout(centred);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(m_content, 1000); // all of the room up to its own maximum
    row->addStretch(1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(new PageScroll(centred));
    connect(m_import, &QPushButton::clicked, this, &WelcomePage::importRequested);
    connect(m_demo, &QPushButton::clicked, this, &WelcomePage::demoRequested);
    connect(&m_theme, &Theme::changed, this, &WelcomePage::relayout);
    relayout();
}

QWidget* WelcomePage::makeHeading() {
    auto* words = new QVBoxLayout;
    words->setSpacing(m_theme.px(tokens::gapTiny));
    words->addStretch(1);
    auto* title = new Label(m_theme, Type::welcome, Role::text, tr("Welcome to Vitaldeck"));
    auto* line = new Label(m_theme, Type::subtitleLight, Role::text2,
                           tr("Your training and your health in one place, on this computer."));
    for (Label* label : {title, line}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    words->addStretch(1);
    auto* heading = new QWidget;
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.px(tokens::margin));
    row->addWidget(new Mark(m_theme, tokens::iconWindow));
    row->addLayout(words, 1);
    return heading;
}

QWidget* WelcomePage::makeChoices() {
    auto* choices = new QWidget;
    choices->setLayout(m_choices);
    m_choices->setContentsMargins(0, 0, 0, 0);
    Card* files =
        makeChoice(QStringLiteral("import"), tr("Import files"),
                   tr("Drop files or exports anywhere here: FIT, GPX, TCX, or zip archives of them. "
                      "They stay where they are."),
                   m_import);
    files->setEdge(Role::fieldBorder, Qt::DashLine);
    m_choices->addWidget(files, 1);
    if (m_canLink) m_choices->addWidget(makeConnect(), 1);
    Card* demo = makeChoice(QStringLiteral("trends"), tr("Explore with demo data"),
                            tr("Three years of a made-up athlete. Leave the demo whenever you like, nothing "
                               "of it stays."),
                            m_demo);
    demo->body()->addWidget(m_progress);
    m_choices->addWidget(demo, 1);
    return choices;
}

Card* WelcomePage::makeConnect() {
    m_connect = makeButton(m_theme, ButtonLook::primary, tr("Link account…"));
    connect(m_connect, &QPushButton::clicked, this, [this] { Q_EMIT requested(Destination::linkAccount()); });
    return makeChoice(QStringLiteral("connections"), tr("Connect a service"),
                      tr("Sign in with your browser. The last days arrive first, the years behind them "
                         "follow."),
                      m_connect);
}

Card* WelcomePage::makeChoice(const QString& icon, const QString& title, const QString& sentence,
                              QPushButton* button) {
    auto* card = new Card(m_theme);
    card->setAccessibleName(title);
    auto* words = new Label(m_theme, Type::small, Role::text2, sentence);
    words->setWordWrap(true);
    button->setAccessibleDescription(sentence);
    card->body()->addWidget(new IconLabel(m_theme, icon, tokens::iconCard, Role::accentText));
    card->body()->addWidget(new Label(m_theme, Type::subtitle, Role::text, title));
    card->body()->addWidget(words);
    card->body()->addStretch(1);
    card->body()->addWidget(button, 0, Qt::AlignLeft);
    return card;
}

QString WelcomePage::tableTitle() const {
    return m_canLink ? tr("What each service and kind of file brings") : tr("What each kind of file brings");
}

Card* WelcomePage::makeTable() {
    auto* card = new Card(m_theme);
    card->setAccessibleName(tableTitle());
    m_grid = new QGridLayout;
    m_grid->addWidget(new Label(m_theme, Type::bodyStrong, Role::text, tr("What each brings")), 0, 1,
                      Qt::AlignBottom);
    const QString how = m_canLink ? tr("What it needs, or where to find it") : tr("Where to find it");
    m_grid->addWidget(new Label(m_theme, Type::small, Role::text2, how), 0, whereColumn, Qt::AlignBottom);
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
        const BringsColumn& column = columns[static_cast<size_t>(i)];
        auto* head = new QVBoxLayout;
        head->setSpacing(0);
        head->addWidget(new IconLabel(m_theme, QLatin1String(column.icon), tokens::iconSmall, Role::text2), 0,
                        Qt::AlignHCenter);
        head->addWidget(new Label(m_theme, Type::small, Role::text2, tr(column.name)));
        m_grid->addLayout(head, 0, firstTick + i, Qt::AlignHCenter);
    }
    if (m_canLink) addServices();
    for (const BringsRow& row : brings) {
        QList<bool> ticks;
        for (const BringsColumn& column : columns)
            ticks << row.*column.ticked;
        addRow(new IconLabel(m_theme, QStringLiteral("file"), tokens::iconRow, Role::text2), tr(row.name),
               ticks, tr(row.where));
    }
    m_grid->setColumnStretch(1, 2);
    m_grid->setColumnStretch(whereColumn, 5);
    card->body()->addLayout(m_grid);
    return card;
}

void WelcomePage::addServices() {
    for (const Provider& provider : allProviders()) {
        const std::vector<DataKind> kinds = kindsOf(provider);
        QList<bool> ticks;
        for (const BringsColumn& column : columns)
            ticks << (std::ranges::find(kinds, column.kind) != kinds.end());
        const QString needs = provider.descriptor.needs == nullptr ? QString() : provider.descriptor.needs();
        addRow(new Disc(m_theme, provider.id(), serviceDisc), provider.name(), ticks, needs);
    }
}

void WelcomePage::addRow(QWidget* mark, const QString& name, const QList<bool>& ticks, const QString& how) {
    int line = m_grid->rowCount();
    m_grid->addWidget(new Rule(m_theme), line++, 0, 1, whereColumn + 1);
    m_grid->addWidget(mark, line, 0, Qt::AlignCenter);
    m_grid->addWidget(new Label(m_theme, Type::bodyStrong, Role::text, name), line, 1);
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
        const QString column = tr(columns[static_cast<size_t>(i)].name);
        QWidget* tick = nullptr;
        if (ticks[i]) {
            tick = new IconLabel(m_theme, QStringLiteral("check"), tokens::iconButton, Role::text);
        } else {
            tick = new Label(m_theme, Type::small, Role::text3, QStringLiteral("–"));
        }
        tick->setAccessibleName(ticks[i] ? tr("%1: yes").arg(column) : tr("%1: no").arg(column));
        m_grid->addWidget(tick, line, firstTick + i, Qt::AlignCenter);
    }
    auto* words = new Label(m_theme, Type::small, Role::text2, how);
    words->setWordWrap(true);
    m_grid->addWidget(words, line, whereColumn);
}

QWidget* WelcomePage::makeFoot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.px(tokens::gapSmall));
    row->addWidget(new IconLabel(m_theme, QStringLiteral("lock"), tokens::iconSmall, Role::text2));
    auto* words = new Label(
        m_theme, Type::small, Role::text2,
        m_canLink ? tr("Nothing leaves this computer until you connect a service. Sign-ins are kept in the "
                       "keychain of your system.")
                  : tr("Nothing leaves this computer. Your data is one file in your own folder."));
    words->setWordWrap(true);
    row->addWidget(words, 1);
    return foot;
}

void WelcomePage::relayout() {
    const bool narrow = m_theme.widthClass(window()->width()) <= WidthClass::phone;
    const int margin = m_theme.pageMargin(window()->width());
    m_content->setMaximumWidth(m_theme.px(tokens::welcomeWidth) + 2 * margin);
    m_column->setContentsMargins(margin, margin, margin, margin);
    m_column->setSpacing(m_theme.px(tokens::padding));
    m_choices->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_choices->setSpacing(m_theme.px(tokens::padding));
    m_grid->setHorizontalSpacing(m_theme.px(narrow ? tokens::gapSmall : tokens::padding));
    m_grid->setVerticalSpacing(m_theme.px(tokens::gapSmall));
    // Where to find a file is said once more when it is dropped: the ticks are not.
    for (int row = 0; row < m_grid->rowCount(); ++row) {
        QLayoutItem* item = m_grid->itemAtPosition(row, whereColumn);
        if (item != nullptr && qobject_cast<Label*>(item->widget()) != nullptr)
            item->widget()->setVisible(!narrow);
    }
}

void WelcomePage::showWork(const QString& state, double share) {
    m_progress->setAccessibleName(state);
    m_progress->setShare(share);
    m_progress->setVisible(share < 1);
    m_demo->setEnabled(share >= 1);
    m_import->setEnabled(share >= 1);
    if (m_connect != nullptr) m_connect->setEnabled(share >= 1);
}

void WelcomePage::takeFocus() {
    (m_canLink ? m_connect : m_import)->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    relayout();
}

void WelcomePage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT requested(Destination::of(Destination::Page::dashboard));
        return;
    }
    Page::keyPressEvent(event);
}

} // namespace vd

// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/SourcesCard.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Label.h"
#include "ui/parts/Rule.h"
#include "ui/parts/SourceDisc.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace vd {

namespace {

// Texts with their buttons at the right, or below where it is narrow.
class Line : public QWidget {
public:
    Line(Theme& theme, QLayout* texts, const QList<QPushButton*>& buttons)
        : m_buttons(new QWidget), m_parts(new QBoxLayout(QBoxLayout::LeftToRight, this)) {
        m_parts->setContentsMargins(0, 0, 0, 0);
        m_parts->setSpacing(theme.px(tokens::gapSmall));
        m_parts->addLayout(texts, 1);
        m_parts->addWidget(m_buttons, 0, Qt::AlignLeft | Qt::AlignTop);
        auto* row = new QHBoxLayout(m_buttons);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(theme.px(tokens::gapSmall));
        for (QPushButton* button : buttons)
            row->addWidget(button);
        m_buttons->setVisible(!buttons.isEmpty());
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        constexpr int mostOfTheWidth = 3; // a third
        const bool fits = m_buttons->sizeHint().width() * mostOfTheWidth <= width();
        m_parts->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        QWidget::resizeEvent(event);
    }

private:
    QWidget* m_buttons;
    QBoxLayout* m_parts;
};

} // namespace

SourcesCard::SourcesCard(Theme& theme, QWidget* parent)
    : Card(theme, tr("Sources"), parent), m_theme(theme), m_fields(makeLink(tr("Field by field…"))) {
    addHeaderWidget(m_fields);
    connect(m_fields, &QPushButton::clicked, this, &SourcesCard::fieldsRequested);
    connect(&theme, &Theme::changed, this, &SourcesCard::rebuild);
}

void SourcesCard::setActivity(const ActivityDetail& detail, const ActivityMatches& matches,
                              const UnitChoice& units) {
    std::vector<SourceLine> lines = sourceLines(detail, matches, units);
    m_fields->setVisible(detail.recordings.size() > 1);
    setVisible(!lines.empty());
    // What is the same stays, and with it the keyboard where it is.
    if (lines == m_lines && m_rows != nullptr) return m_rows->setEnabled(true);
    m_lines = std::move(lines);
    rebuild();
}

bool SourcesCard::hasFocusWithin() const {
    const QWidget* focus = QApplication::focusWidget();
    return m_rows != nullptr && focus != nullptr && m_rows->isAncestorOf(focus);
}

void SourcesCard::rebuild() {
    const bool hadFocus = std::exchange(m_keepsFocus, false) || hasFocusWithin();
    if (m_rows != nullptr) {
        m_rows->hide();
        m_rows->deleteLater(); // one of its buttons may be what led here
    }
    m_rows = new QWidget;
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.px(tokens::gap));
    for (const SourceLine& line : m_lines) {
        if (column->count() > 0) column->addWidget(new Rule(m_theme));
        column->addWidget(makeLine(line));
    }
    body()->addWidget(m_rows);
    m_rows->show(); // at once: the layout would only when events are next dealt with
    if (!hadFocus) return;
    if (auto* next = m_rows->findChild<QPushButton*>()) next->setFocus(Qt::OtherFocusReason);
}

QWidget* SourcesCard::makeLine(const SourceLine& line) {
    auto* disc = new SourceDiscs(m_theme);
    disc->setProviders({line.provider});
    auto* texts = new QVBoxLayout;
    texts->setSpacing(m_theme.px(tokens::gapTiny));
    const auto addText = [&](Type type, Role role, const QString& text) {
        auto* label = new Label(m_theme, type, role, text);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        texts->addWidget(label);
    };
    addText(Type::bodyMedium, Role::text, line.heading);
    for (const QString& words : line.words)
        addText(Type::small, Role::text2, words);
    auto* widget = new QWidget;
    widget->setAccessibleName(line.heading);
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.px(tokens::gap));
    row->addWidget(disc, 0, Qt::AlignTop);
    row->addWidget(new Line(m_theme, texts, makeButtons(line)), 1);
    return widget;
}

QList<QPushButton*> SourcesCard::makeButtons(const SourceLine& line) {
    QList<QPushButton*> buttons;
    const auto add = [&](const QString& text, std::function<QFuture<PairAnswers>()> answer) {
        //: what a screen reader says of a button: what it does, and of which recording or activity
        buttons << makeAnswer(text, tr("%1: %2").arg(text, line.name), std::move(answer));
    };
    const auto addDecision = [&](const QString& text, MatchAnswer answer) {
        add(text, [this, line, answer] { return m_store->decide(line.mine, line.theirs, answer); });
    };
    if (m_store != nullptr && line.kind == SourceLine::Kind::possible) {
        addDecision(tr("Same"), MatchAnswer::same);
        addDecision(tr("Different"), MatchAnswer::different);
    } else if (m_store != nullptr && line.kind == SourceLine::Kind::different) {
        addDecision(tr("Take back"), MatchAnswer::ask);
    } else if (m_store != nullptr && !line.takenBack.empty()) {
        add(tr("Take back"), [this, line] { return m_store->setAnswers(line.takenBack); });
    } else if (m_store != nullptr && line.canBeSeparated) {
        add(tr("Not the same workout"), [this, line] { return m_store->separate(line.mine); });
    }
    if (line.other != 0) {
        QPushButton* look = makeLink(tr("Show it"));
        look->setAccessibleName(tr("%1: %2").arg(look->text(), line.name));
        connect(look, &QPushButton::clicked, this, [this, line] { Q_EMIT activityRequested(line.other); });
        buttons << look;
    }
    return buttons;
}

QPushButton* SourcesCard::makeAnswer(const QString& text, const QString& spoken,
                                     std::function<QFuture<PairAnswers>()> answer) {
    QPushButton* button = makeButton(m_theme, ButtonLook::normal, text, {}, ButtonSize::inCard);
    button->setAccessibleName(spoken);
    connect(button, &QPushButton::clicked, this, [this, answer = std::move(answer)] { wait(answer()); });
    return button;
}

// One answer at a time: the next one is about what this one makes of the activity.
void SourcesCard::wait(QFuture<PairAnswers> answer) {
    m_keepsFocus = hasFocusWithin(); // disabled, it gives the keyboard away
    m_rows->setEnabled(false);
    auto* watcher = new QFutureWatcher<PairAnswers>(this);
    connect(watcher, &QFutureWatcher<PairAnswers>::finished, this, [this, watcher] {
        watcher->deleteLater();
        try {
            watcher->future().waitForFinished(); // it is; this throws what it carries
            Q_EMIT answered();
        } catch (const Error& error) {
            if (m_rows != nullptr) m_rows->setEnabled(true);
            Q_EMIT failed(error);
        }
    });
    watcher->setFuture(answer);
}

} // namespace vd

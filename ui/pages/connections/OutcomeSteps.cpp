// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/OutcomeSteps.h"

#include "models/ErrorText.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/IconLabel.h"
#include "ui/parts/Label.h"
#include "ui/parts/SourceDisc.h"
#include "ui/theme/Theme.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace vd {

namespace {

constexpr double detailsHeight = 90; // at a font of 10 pt

QVBoxLayout* columnOf(QWidget* step, const Theme& theme) {
    auto* column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(tokens::gapSmall));
    return column;
}

Label* wrapped(Theme& theme, Type type, Role role, const QString& text = {}) {
    auto* label = new Label(theme, type, role, text);
    label->setWordWrap(true);
    return label;
}

// An icon with words beside it.
QHBoxLayout* headed(Theme& theme, const QString& icon, Role role, const QList<QWidget*>& words) {
    auto* column = new QVBoxLayout;
    column->setSpacing(theme.px(tokens::gapTiny));
    for (QWidget* word : words)
        column->addWidget(word);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(tokens::gap));
    row->addWidget(new IconLabel(theme, icon, tokens::iconCard, role), 0, Qt::AlignTop);
    row->addLayout(column, 1);
    return row;
}

} // namespace

DataStep::DataStep(Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(wrapped(theme, Type::subtitle, Role::text)),
      m_sentence(wrapped(theme, Type::small, Role::text2)), m_rows(new QVBoxLayout),
      m_review(makeButton(theme, ButtonLook::tonal, tr("Review permissions…"))) {
    QVBoxLayout* column = columnOf(this, theme);
    m_rows->setSpacing(theme.px(tokens::gapSmall));
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(theme.px(tokens::gapTiny));
    column->addLayout(m_rows);
    column->addWidget(m_review, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_review, &QPushButton::clicked, this, &DataStep::reviewRequested);
}

void DataStep::setStatus(const ConnectionStatus& status) {
    //: %1 is a service
    m_title->setText(tr("What %1 shares").arg(sourceName(status.connection.provider)));
    const bool partial = !status.missingKinds.empty() || !status.missingScopes.isEmpty();
    m_sentence->setText(partial
                            ? tr("Not everything was allowed. What is missing can be added now or later, on "
                                 "the card of the account.")
                            : tr("Everything that was asked for was allowed."));
    m_review->setVisible(partial);
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const DataKind kind : status.kinds) {
        addRow(kind, std::ranges::find(status.missingKinds, kind) != status.missingKinds.end());
    }
}

void DataStep::addRow(DataKind kind, bool isMissing) {
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.px(tokens::gap));
    const Role role = isMissing ? Role::warn : Role::text;
    row->addWidget(new IconLabel(m_theme, key(kind), tokens::iconRow, isMissing ? role : Role::text2));
    row->addWidget(new Label(m_theme, Type::body, role, name(kind)));
    row->addStretch(1);
    row->addWidget(new Label(m_theme, Type::small, isMissing ? role : Role::text2,
                             isMissing ? tr("not shared") : tr("shared")));
    row->addWidget(new IconLabel(m_theme, isMissing ? QStringLiteral("cancel") : QStringLiteral("check"),
                                 tokens::iconButton, isMissing ? role : Role::ok));
    m_rows->addWidget(line);
}

DoneStep::DoneStep(Theme& theme, QWidget* parent)
    : QWidget(parent), m_title(wrapped(theme, Type::subtitle, Role::text)) {
    QVBoxLayout* column = columnOf(this, theme);
    Label* first =
        wrapped(theme, Type::small, Role::text2,
                tr("The last 30 days arrive now. The years behind them follow in the background, over "
                   "several days where the service limits how much can be asked."));
    Label* then =
        wrapped(theme, Type::small, Role::text2,
                tr("You can close this and the window: it goes on, and goes on from where it was the "
                   "next time."));
    column->addLayout(headed(theme, QStringLiteral("ok"), Role::ok, {m_title, first, then}));
    column->addStretch(1);
}

void DoneStep::setService(const QString& name) {
    //: %1 is a service
    m_title->setText(tr("%1 is linked").arg(name));
}

FailedStep::FailedStep(Theme& theme, QWidget* parent)
    : QWidget(parent), m_title(wrapped(theme, Type::subtitle, Role::text)),
      m_sentence(wrapped(theme, Type::small, Role::text2)), m_details(makeLink(tr("Details"))),
      m_text(new QPlainTextEdit) {
    QVBoxLayout* column = columnOf(this, theme);
    column->addLayout(headed(theme, QStringLiteral("error"), Role::error, {m_title, m_sentence}));
    column->addWidget(m_details, 0, Qt::AlignLeft);
    column->addWidget(m_text);
    column->addStretch(1);
    m_text->setReadOnly(true);
    QFont font = theme.font(Type::small);
    font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    m_text->setFont(font);
    m_text->setFixedHeight(theme.px(detailsHeight));
    m_text->setAccessibleName(tr("Details"));
    connect(m_details, &QPushButton::clicked, this, [this] { m_text->setVisible(m_text->isHidden()); });
}

void FailedStep::setError(const Error& error) {
    const ErrorText text = describe(error);
    m_title->setText(text.title);
    m_sentence->setText(text.sentence);
    m_details->setVisible(!error.detail().isEmpty());
    m_text->setPlainText(error.detail());
    m_text->hide();
}

} // namespace vd

// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/DaysDialog.h"

#include "ui/parts/Buttons.h"
#include "ui/theme/Theme.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace vd {

namespace {

QDateEdit* dayEdit(const QDate& day) {
    auto* edit = new QDateEdit(day);
    edit->setCalendarPopup(true);
    return edit;
}

} // namespace

DaysDialog::DaysDialog(Theme& theme, const QDate& from, const QDate& to, QWidget* parent)
    : QDialog(parent), m_theme(theme), m_from(dayEdit(from)), m_to(dayEdit(to)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Choose days"));
    connect(m_from, &QDateEdit::dateChanged, this,
            [this](const QDate& day) { m_to->setDate(qMax(day, m_to->date())); });
    connect(m_to, &QDateEdit::dateChanged, this,
            [this](const QDate& day) { m_from->setDate(qMin(day, m_from->date())); });
    auto* form = new QFormLayout;
    //: The first of some days to show
    form->addRow(tr("From"), m_from);
    //: The last of some days to show
    form->addRow(tr("To"), m_to);
    form->setSpacing(m_theme.px(tokens::gap));
    auto* buttons = new QDialogButtonBox;
    QPushButton* show = makeButton(theme, ButtonLook::primary, tr("Show"));
    show->setDefault(true);
    buttons->addButton(show, QDialogButtonBox::AcceptRole);
    buttons->addButton(makeButton(theme, ButtonLook::normal, tr("Cancel")), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    const int padding = m_theme.px(tokens::padding);
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(padding);
    column->addLayout(form);
    column->addWidget(buttons);
}

QDate DaysDialog::from() const {
    return m_from->date();
}

QDate DaysDialog::to() const {
    return m_to->date();
}

} // namespace vd

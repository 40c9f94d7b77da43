// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/UnlinkDialog.h"

#include "ui/SyncWords.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Label.h"
#include "ui/parts/SourceDisc.h"
#include "ui/theme/Theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>

namespace vd {

namespace {

constexpr double dialogWidth = 420; // at a font of 10 pt

QString count(int number) {
    return QLocale().toString(number);
}

// "96 activities and 40 days came from Wahoo. 92 of the activities have a second source."
QString holdsSentence(const QString& service, const ConnectionHolds& holds) {
    //: %1 says how much, as '96 activities, 40 days', %2 is a service
    QString said = UnlinkDialog::tr("From %2 are here: %1.").arg(holdsText(holds), service);
    const int others = holds.activities - holds.activitiesOnly;
    if (others > 0) {
        said +=
            u' ' + (others == 1
                        ? UnlinkDialog::tr("1 of the activities has a second source.")
                        : UnlinkDialog::tr("%1 of the activities have a second source.").arg(count(others)));
    }
    return said;
}

QString deleteText(const QString& service, const ConnectionHolds& holds) {
    const int stay = holds.activities - holds.activitiesOnly;
    if (holds.activities == 0) return UnlinkDialog::tr("Delete what came from %1").arg(service);
    //: %1 is a service, %2 and %3 are numbers of activities
    return UnlinkDialog::tr("Delete what came from %1: %2 activities go, %3 stay")
        .arg(service, count(holds.activitiesOnly), count(stay));
}

} // namespace

UnlinkDialog::UnlinkDialog(Theme& theme, const ConnectionStatus& status, const ConnectionHolds& holds,
                           QWidget* parent)
    : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    const bool linked = status.connection.linked;
    const QString service = sourceName(status.connection.provider);
    //: %1 is a service
    const QString question =
        linked ? tr("Unlink %1?").arg(service) : tr("Delete what came from %1?").arg(service);
    setWindowTitle(question);
    auto* column = new QVBoxLayout(this);
    const int padding = theme.px(tokens::padding);
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(theme.px(tokens::gapSmall));
    column->addWidget(new Label(theme, Type::subtitle, Role::text, question));
    auto* sentence = new Label(theme, Type::small, Role::text2, holdsSentence(service, holds));
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    if (linked) {
        m_keep = addChoice(theme, tr("Keep it here"));
        m_delete = addChoice(theme, deleteText(service, holds));
        const bool asksDeletion =
            status.provider != nullptr && status.provider->descriptor.terms.deleteOnUnlink;
        (asksDeletion ? m_delete : m_keep)->setChecked(true);
        if (asksDeletion) {
            auto* terms = new Label(
                theme, Type::small, Role::text2,
                tr("The terms of %1 ask for its data to be deleted when it is unlinked.").arg(service));
            terms->setWordWrap(true);
            column->addWidget(terms);
        }
    }
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(tokens::gapSmall));
    auto* cancel = makeButton(theme, ButtonLook::normal, tr("Cancel"));
    auto* confirm = makeButton(theme, linked ? ButtonLook::primary : ButtonLook::danger,
                               linked ? tr("Unlink") : tr("Delete"));
    cancel->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(confirm);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, this, [this] {
        Q_EMIT confirmed(m_delete == nullptr || m_delete->isChecked());
        accept();
    });
    setMinimumWidth(theme.px(dialogWidth));
}

QRadioButton* UnlinkDialog::addChoice(Theme& theme, const QString& text) {
    auto* choice = new QRadioButton(text);
    choice->setFont(theme.font(Type::control));
    layout()->addWidget(choice);
    return choice;
}

} // namespace vd

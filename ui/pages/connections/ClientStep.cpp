// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/ClientStep.h"

#include "ui/pages/connections/ChooseStep.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/IconLabel.h"
#include "ui/parts/Label.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace vd {

namespace {

constexpr char stravaExportHelp[] =
    "https://support.strava.com/hc/en-us/articles/216918437-Exporting-your-Data-and-Bulk-Export";

} // namespace

ClientStep::ClientStep(Theme& theme, const Provider& provider, const QString& folder, bool strict,
                       QWidget* parent)
    : QWidget(parent), m_theme(theme), m_provider(provider), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme.px(tokens::gapSmall));
    //: %1 is a service
    addText(Type::subtitle, Role::text, tr("Sign in to %1").arg(provider.name()));
    addDisclosure(folder);
    addNotes();
    if (provider.descriptor.terms.cacheDays > 0) addStrictCache(strict);
    addGuide();
    addFields();
    m_problem = addText(Type::small, Role::warn, {});
    m_problem->hide();
    m_column->addStretch(1);
}

Label* ClientStep::addText(Type type, Role role, const QString& text) {
    auto* label = new Label(m_theme, type, role, text);
    label->setWordWrap(true);
    m_column->addWidget(label);
    return label;
}

void ClientStep::addLink(const QString& text, const QUrl& address) {
    QPushButton* link = makeLink(text);
    link->setIcon(m_theme.icon(QStringLiteral("external"), Role::accentText));
    link->setToolTip(address.toString());
    connect(link, &QPushButton::clicked, this, [address] { QDesktopServices::openUrl(address); });
    m_column->addWidget(link, 0, Qt::AlignLeft);
}

// Said before anybody consents (Google's Limited Use policy; Strava's API policy 2.1, 2.5, 7.2).
void ClientStep::addDisclosure(const QString& folder) {
    QStringList kinds;
    for (const DataKind kind : kindsOf(m_provider))
        kinds << name(kind);
    //: %1 are kinds of data
    addText(Type::small, Role::text2, tr("What is read: %1.").arg(QLocale().createSeparatedList(kinds)));
    const QString place = folder.isEmpty() ? tr("in your own folder") : QDir::toNativeSeparators(folder);
    //: %1 is a folder
    addText(
        Type::small, Role::text2,
        tr("Where it goes: into your data file on this computer (%1), to show it to you, and nowhere else. "
           "The sign-in is kept in the keychain of your system.")
            .arg(place));
    //: %1 is a service
    addText(Type::small, Role::text2,
            tr("How to end it: unlink the account on its card under Connections. The access is withdrawn at "
               "%1, and you choose whether its data here is deleted.")
                .arg(m_provider.name()));
}

void ClientStep::addNotes() {
    if (m_provider.descriptor.needs != nullptr)
        addText(Type::smallStrong, Role::text, tr("What it needs: %1").arg(m_provider.descriptor.needs()));
    if (m_provider.id() == u"strava") {
        addText(Type::small, Role::text2,
                tr("Since June 2026 Strava’s interface needs a paid subscription of who makes the client. "
                   "Without "
                   "one, import the export of your account: it is free and holds all your activities."));
        addLink(tr("How to get the export"), QUrl(QLatin1String(stravaExportHelp)));
        QPushButton* import = makeLink(tr("Import an export instead…"));
        connect(import, &QPushButton::clicked, this, &ClientStep::importRequested);
        m_column->addWidget(import, 0, Qt::AlignLeft);
    }
    if (m_provider.id() == u"googlehealth") {
        addText(Type::small, Role::text2,
                tr("While your Google project is in “Testing”, Google ends each sign-in after 7 days and you "
                   "sign "
                   "in again. Publish the project there, and it stays."));
    }
}

void ClientStep::addStrictCache(bool strict) {
    const int days = m_provider.descriptor.terms.cacheDays;
    //: a choice: details of a service are kept that many days only
    m_strict = new QCheckBox(tr("Strict %n-day cache", nullptr, days));
    m_strict->setChecked(strict);
    m_strict->setFont(m_theme.font(Type::control));
    //: %1 is a service
    const QString why = tr("The terms of %1 let details, such as laps, curves and routes, be kept for %n "
                           "days. With this on they "
                           "go then, and come again when you open the activity. Summaries stay and are "
                           "renewed every day. For a "
                           "permanent archive import your export.",
                           nullptr, days)
                            .arg(m_provider.name());
    m_strict->setAccessibleDescription(why);
    m_column->addWidget(m_strict);
    addText(Type::small, Role::text2, why);
}

void ClientStep::addGuide() {
    if (builtInClient(m_provider.id())) return;
    //: %1 is a service; a client: an application's registration there
    addText(Type::bodyStrong, Role::text, tr("Your own client at %1").arg(m_provider.name()));
    int number = 1;
    const std::vector<GuideStep> guide =
        m_provider.descriptor.guide == nullptr ? std::vector<GuideStep>() : m_provider.descriptor.guide();
    for (const GuideStep& step : guide) {
        //: a step of a guide: its number, what to do
        addText(Type::small, Role::text, tr("%1. %2").arg(QLocale().toString(number++), step.text));
        if (!step.link.isEmpty()) addLink(step.link.host() + step.link.path(), step.link);
    }
    if (guide.empty() && !m_provider.descriptor.console.isEmpty()) {
        //: %1 is a service
        addLink(tr("Open the page of %1").arg(m_provider.name()), m_provider.descriptor.console);
    }
}

void ClientStep::addFields() {
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto field = [&](const QString& text) {
        auto* edit = new QLineEdit;
        edit->setAccessibleName(text);
        auto* label = new Label(m_theme, Type::control, Role::text2, text);
        label->setBuddy(edit);
        form->addRow(label, edit);
        connect(edit, &QLineEdit::textChanged, this, [this] {
            m_problem->hide();
            Q_EMIT changed();
        });
        return edit;
    };
    m_id = field(tr("Client id"));
    m_secret = field(tr("Client secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    const bool builtIn = builtInClient(m_provider.id()).has_value();
    for (QLineEdit* edit : {m_id, m_secret}) {
        const bool isThere = !builtIn && (edit == m_id || m_provider.descriptor.auth.needsSecret);
        edit->setVisible(isThere);
        form->labelForField(edit)->setVisible(isThere);
    }
    m_column->addLayout(form);
}

void ClientStep::setKept(const Client& client) {
    m_kept = client;
    if (m_id->text().isEmpty()) m_id->setText(client.id);
    if (!client.secret.isEmpty()) m_secret->setPlaceholderText(tr("The secret is in the keychain"));
    Q_EMIT changed();
}

void ClientStep::showProblem(const QString& sentence) {
    m_problem->setText(sentence);
    m_problem->show();
}

Client ClientStep::client() const {
    Client client{m_id->text().trimmed(), m_secret->text().trimmed().toUtf8()};
    if (client.id.isEmpty()) client = builtInClient(m_provider.id()).value_or(client);
    if (client.secret.isEmpty() && m_kept && m_kept->id == client.id) client.secret = m_kept->secret;
    return client;
}

bool ClientStep::isComplete() const {
    const Client given = client();
    return !given.id.isEmpty() && (!given.secret.isEmpty() || !m_provider.descriptor.auth.needsSecret);
}

bool ClientStep::strictCache() const {
    return m_strict != nullptr && m_strict->isChecked();
}

} // namespace vd

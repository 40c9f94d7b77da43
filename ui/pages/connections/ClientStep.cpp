// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/ClientStep.h"

#include "ui/pages/connections/ChooseStep.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/IconLabel.h"
#include "ui/parts/Label.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QComboBox>
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
    const QString title = takesKey() ? tr("Link %1") : tr("Sign in to %1");
    addText(Type::subtitle, Role::text, title.arg(provider.name()));
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
    const bool isWithdrawn = m_provider.descriptor.auth.revoking != AuthSpec::Revoke::none;
    const QString end = isWithdrawn
                            //: %1 is a service
                            ? tr("How to end it: unlink the account on its card under Connections. The "
                                 "access is withdrawn at "
                                 "%1, and you choose whether its data here is deleted.")
                            //: %1 is a service
                            : tr("How to end it: unlink the account on its card under Connections, and "
                                 "choose whether its data "
                                 "here is deleted. The access itself you withdraw in your settings at %1.");
    addText(Type::small, Role::text2, end.arg(m_provider.name()));
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
    QString title = tr("Your own client at %1");
    if (m_provider.descriptor.auth.discovers) title = tr("How you sign in to %1");
    if (takesKey()) title = tr("Your key of %1");
    addText(Type::bodyStrong, Role::text, title.arg(m_provider.name()));
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

QLineEdit* ClientStep::addField(QFormLayout& form, const QString& text) {
    auto* edit = new QLineEdit;
    edit->setAccessibleName(text);
    auto* label = new Label(m_theme, Type::control, Role::text2, text);
    label->setBuddy(edit);
    form.addRow(label, edit);
    connect(edit, &QLineEdit::textChanged, this, [this] {
        m_problem->hide();
        Q_EMIT changed();
    });
    return edit;
}

void ClientStep::addFields() {
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    if (takesKey()) {
        addKeyFields(*form);
    } else if (!m_provider.descriptor.auth.discovers && !builtInClient(m_provider.id())) {
        addClientFields(*form);
    }
    m_column->addLayout(form);
}

void ClientStep::addClientFields(QFormLayout& form) {
    m_id = addField(form, tr("Client id"));
    const bool needsSecret = m_provider.descriptor.auth.needsSecret;
    m_secret = addField(form, needsSecret ? tr("Client secret") : tr("Client secret, if there is one"));
    m_secret->setEchoMode(QLineEdit::Password);
}

void ClientStep::addKeyFields(QFormLayout& form) {
    //: a text that a service makes, by which its data can be read
    m_secret = addField(form, tr("Key"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_life = new QComboBox;
    constexpr int lives[] = {30, 90, 180, 365}; // what Garmin offers
    for (const int days : lives)
        m_life->addItem(tr("%n days", "how long a key is good", days), days);
    m_life->addItem(tr("I do not know"), 0);
    m_life->setCurrentIndex(m_life->findData(365));
    auto* label = new Label(m_theme, Type::control, Role::text2, tr("It is good for"));
    label->setBuddy(m_life);
    m_life->setAccessibleName(label->text());
    m_life->setAccessibleDescription(
        tr("As you chose it when you made the key. You are told before it ends."));
    form.addRow(label, m_life);
}

bool ClientStep::takesKey() const {
    return m_provider.descriptor.auth.way == AuthSpec::Way::key;
}

void ClientStep::setKept(const Client& client) {
    m_kept = client;
    if (m_id != nullptr && m_id->text().isEmpty()) m_id->setText(client.id);
    if (m_id != nullptr && !client.secret.isEmpty())
        m_secret->setPlaceholderText(tr("The secret is in the keychain"));
    Q_EMIT changed();
}

void ClientStep::showProblem(const QString& sentence) {
    m_problem->setText(sentence);
    m_problem->show();
}

Client ClientStep::client() const {
    Client client;
    if (m_id != nullptr) client.id = m_id->text().trimmed();
    // Keys are copied with line ends and blanks.
    if (m_secret != nullptr) client.secret = m_secret->text().simplified().remove(u' ').toUtf8();
    if (takesKey()) return client;
    if (client.id.isEmpty()) client = builtInClient(m_provider.id()).value_or(client);
    if (client.secret.isEmpty() && m_kept && m_kept->id == client.id) client.secret = m_kept->secret;
    return client;
}

QDate ClientStep::keyEnds() const {
    const int days = m_life == nullptr ? 0 : m_life->currentData().toInt();
    return days == 0 ? QDate() : QDate::currentDate().addDays(days);
}

bool ClientStep::isComplete() const {
    const Client given = client();
    const AuthSpec& auth = m_provider.descriptor.auth;
    if (auth.discovers) return true;
    if (takesKey()) return !given.secret.isEmpty();
    return !given.id.isEmpty() && (!given.secret.isEmpty() || !auth.needsSecret);
}

bool ClientStep::strictCache() const {
    return m_strict != nullptr && m_strict->isChecked();
}

} // namespace vd

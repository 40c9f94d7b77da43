// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/SyncSection.h"

#include "services/providers/Provider.h"
#include "ui/Preferences.h"
#include "ui/parts/Label.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QComboBox>

namespace vd {

namespace {

constexpr int likeTheOthers = -1;

struct RhythmRow {
    int timesPerDay;
    const char* text;
};
constexpr RhythmRow rhythms[]{
    {24, QT_TRANSLATE_NOOP("vd::SyncSection", "Every hour")},
    {8, QT_TRANSLATE_NOOP("vd::SyncSection", "Every 3 hours")},
    {4, QT_TRANSLATE_NOOP("vd::SyncSection", "4 times a day")},
    {1, QT_TRANSLATE_NOOP("vd::SyncSection", "Once a day")},
    {SyncChoices::byHand, QT_TRANSLATE_NOOP("vd::SyncSection", "Only when I ask")},
};

// One that is written in the settings file by hand is none of these: it stays, as a row of its own.
QComboBox* rhythmBox(int current, bool canFollow) {
    auto* box = new QComboBox;
    if (canFollow) box->addItem(SyncSection::tr("Like the others"), likeTheOthers);
    for (const RhythmRow& row : rhythms)
        box->addItem(SyncSection::tr(row.text), row.timesPerDay);
    if (box->findData(current) < 0)
        box->addItem(SyncSection::tr("%n times a day", nullptr, current), current);
    box->setCurrentIndex(box->findData(current));
    return box;
}

} // namespace

SyncSection::SyncSection(const PageContext& context) : Section(context) {
    addRhythm();
    addLinks();
    addNotices();
    addStart();
}

void SyncSection::change(const std::function<void(SyncChoices&)>& changing) {
    SyncChoices choices = context().preferences.sync();
    changing(choices);
    context().preferences.setSync(choices);
}

void SyncSection::addRhythm() {
    const SyncChoices& now = context().preferences.sync();
    QComboBox* all = rhythmBox(now.timesPerDay, false);
    connect(all, &QComboBox::activated, this, [this, all] {
        change([all](SyncChoices& choices) { choices.timesPerDay = all->currentData().toInt(); });
    });
    addField(tr("Sync by itself"), all,
             tr("Over the day, and soon after the computer wakes or the network is back."));
    for (const Provider& provider : allProviders()) {
        const QString id = provider.id();
        QComboBox* own = rhythmBox(now.timesPerDayOf.value(id, likeTheOthers), true);
        connect(own, &QComboBox::activated, this, [this, own, id] {
            change([own, id](SyncChoices& choices) {
                const int times = own->currentData().toInt();
                if (times == likeTheOthers) {
                    choices.timesPerDayOf.remove(id);
                } else {
                    choices.timesPerDayOf.insert(id, times);
                }
            });
        });
        addField(provider.name(), own);
    }
}

void SyncSection::addLinks() {
    addSwitch(tr("Sync on metered links, too"),
              tr("Links that are paid by volume, such as a phone’s. What you ask for is always fetched."),
              &SyncChoices::onMetered);
    addSwitch(
        tr("Fetch details in the background"),
        tr("Laps, curves and routes of older activities, with what is left of the requests of a day. Off: "
           "they come when you open an activity."),
        &SyncChoices::detailsInBackground);
}

void SyncSection::addNotices() {
    addHeading(tr("Notices"));
    addSwitch(tr("When an account needs me"), {}, &SyncChoices::noticeWhenNeeded);
    addSwitch(tr("When a long first sync is done"), {}, &SyncChoices::noticeFirstImport);
}

void SyncSection::addStart() {
    Preferences& preferences = context().preferences;
    addHeading(tr("In the background"));
    addCheck(tr("Start at login"), tr("Without a window, in the tray."), preferences.startAtLogin(),
             [&preferences](bool start) { preferences.setStartAtLogin(start); });
    addCheck(tr("Stay in the tray when the window is closed"),
             tr("Without a tray, closing the window quits."), preferences.keepInTray(),
             [&preferences](bool keep) { preferences.setKeepInTray(keep); });
}

void SyncSection::addSwitch(const QString& text, const QString& sentence, bool SyncChoices::*member) {
    addCheck(text, sentence, context().preferences.sync().*member, [this, member](bool on) {
        change([member, on](SyncChoices& choices) { choices.*member = on; });
    });
}

void SyncSection::addCheck(const QString& text, const QString& sentence, bool checked,
                           std::function<void(bool)> toggled) {
    auto* check = new QCheckBox(text);
    check->setChecked(checked);
    check->setFont(context().theme.font(Type::control));
    check->setAccessibleDescription(sentence);
    connect(&context().theme, &Theme::changed, check,
            [check, &theme = context().theme] { check->setFont(theme.font(Type::control)); });
    connect(check, &QCheckBox::clicked, this, std::move(toggled));
    addWide(check);
    if (!sentence.isEmpty()) addSentence(sentence);
}

} // namespace vd

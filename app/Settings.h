// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace vd {

class Preferences;
struct Paths;
struct WatchChoices;

// The settings file: the only place that knows it. Never holds a secret. A value is written only when it
// differs from the default, so that defaults can still evolve; an unknown stored value falls back to the
// default.
class Settings {
public:
    explicit Settings(QString file) : m_file(std::move(file)) {}

    void load(Preferences& preferences) const;
    void save(const Preferences& preferences) const;

    // The group [watch]: what is imported by itself. Apart from the preferences, because the command line
    // changes it while the program runs.
    WatchChoices loadWatch() const;
    void saveWatch(const WatchChoices& choices) const;

    // The group [endpoints], as Endpoints takes them: "strava.api=https://…".
    QStringList endpoints() const;

    // The folder that the person chose for the data, in place of the usual one.
    static Paths inChosenFolder(Paths usual);
    void chooseFolder(const QString& folder) const;

private:
    QString m_file;
};

} // namespace vd

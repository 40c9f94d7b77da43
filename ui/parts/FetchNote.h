// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace vd {

class Error;
class IconLabel;
class Label;
class SyncService;
class Theme;

// A quiet line while a service is asked for more of what is shown, and why nothing came of it.
class FetchNote : public QWidget {
    Q_OBJECT
public:
    explicit FetchNote(Theme& theme, QWidget* parent = nullptr);

    void follow(SyncService* sync); // which outlives it; nullptr: it never shows
    void begin();                   // something was asked for just now
    void showFailed(const Error& error);

private:
    void show(const QString& icon, const QString& words);

    Theme& m_theme;
    SyncService* m_sync = nullptr;
    IconLabel* m_icon;
    Label* m_words;
    bool m_waits = false;
};

} // namespace vd

// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Tokens.h"

#include <QPoint>
#include <QString>
#include <QStringList>
#include <QWidget>

class QPainter;

namespace vd {

class Theme;

// Where data came from: a coloured disc with one letter (two from 26 px), never a logo.
struct SourceMark {
    const char* provider; // as in the store: "files", "strava"
    const char* name;
    const char* letter;
    const char* letters;
    Role role;
};
SourceMark sourceMark(const QString& provider);

// `provider` as people know it, for tool tips and accessible names.
QString sourceName(const QString& provider);
QString sourceNames(const QStringList& providers); // "Garmin, Strava"

// `size` in device-independent pixels, already scaled.
void drawSourceDisc(QPainter& painter, const Theme& theme, const QString& provider, QPointF topLeft,
                    double size);

int discsWidth(const Theme& theme, int count);

// The discs of several sources in a row, the first one leftmost.
class SourceDiscs : public QWidget {
    Q_OBJECT
public:
    explicit SourceDiscs(Theme& theme, QWidget* parent = nullptr);

    void setProviders(const QStringList& providers);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    QStringList m_providers;
};

} // namespace vd

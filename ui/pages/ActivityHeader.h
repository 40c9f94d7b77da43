// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Activity.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace vd {

class ElidedLabel;
class Label;
class SourceDiscs;
class Theme;

// Sport, moment, device and sources of an activity, in one line (in more where it is narrow).
class ActivityHeader : public QWidget {
    Q_OBJECT
public:
    explicit ActivityHeader(Theme& theme, QWidget* parent = nullptr);

    void setDetail(const ActivityDetail& detail);
    void setRoom(int width); // one line where all fits into it, else two

Q_SIGNALS:
    void sourcesRequested(); // what did each source say?

private:
    void setLinks(const ActivityDetail& detail);
    void restyle();
    void arrange();

    Theme& m_theme;
    Sport m_sport = Sport::other;
    int m_room = 0;
    QBoxLayout* m_lines;
    QBoxLayout* m_what; // sport, moment, device
    QBoxLayout* m_from; // sources
    QLabel* m_icon;
    Label* m_sportName;
    Label* m_start;
    ElidedLabel* m_device;
    SourceDiscs* m_discs;
    ElidedLabel* m_file;
    QPushButton* m_merged;
    QList<QPushButton*> m_links; // to the activity at the services
};

} // namespace vd

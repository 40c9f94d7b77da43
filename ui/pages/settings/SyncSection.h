// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/Section.h"

#include <functional>

namespace vd {

struct SyncChoices;

// How often accounts are asked, when not, and what the person is told of it.
class SyncSection : public Section {
    Q_OBJECT
public:
    explicit SyncSection(const PageContext& context);

private:
    void addRhythm();
    void addLinks();
    void addNotices();
    void addStart();
    void addSwitch(const QString& text, const QString& sentence, bool SyncChoices::*member);
    void addCheck(const QString& text, const QString& sentence, bool checked,
                  std::function<void(bool)> toggled);
    void change(const std::function<void(SyncChoices&)>& changing);
};

} // namespace vd

// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analysis/Nights.h"

#include <algorithm>

namespace vd {

bool Night::hasStages() const {
    return std::any_of(stages.begin(), stages.end(), [](const SleepSession::Stage& each) {
        return each.stage == SleepStage::light || each.stage == SleepStage::deep ||
               each.stage == SleepStage::rem;
    });
}

double Night::secondsIn(SleepStage stage) const {
    double seconds = 0;
    for (const SleepSession::Stage& each : stages) {
        if (each.stage == stage) seconds += static_cast<double>(each.endMs - each.startMs) / 1000;
    }
    return seconds;
}

double Night::sleptS() const {
    if (asleepS) return *asleepS;
    const double staged = secondsIn(SleepStage::light) + secondsIn(SleepStage::deep) +
                          secondsIn(SleepStage::rem) + secondsIn(SleepStage::asleep);
    return staged > 0 ? staged : inBedS();
}

ShownNights shownNights(const std::vector<std::vector<Night>>& bySource) {
    const auto isNight = [](const Night& night) { return !night.nap; };
    const auto first = std::find_if(bySource.begin(), bySource.end(), [&](const std::vector<Night>& nights) {
        return std::any_of(nights.begin(), nights.end(), isNight);
    });
    const auto chosen = first != bySource.end()
                            ? first
                            : std::find_if(bySource.begin(), bySource.end(),
                                           [](const auto& nights) { return !nights.empty(); });
    if (chosen == bySource.end()) return {};

    ShownNights shown;
    shown.source = static_cast<size_t>(chosen - bySource.begin());
    shown.others = *chosen;
    std::sort(shown.others.begin(), shown.others.end(),
              [](const Night& a, const Night& b) { return a.start.utcMs < b.start.utcMs; });
    const auto longest =
        std::max_element(shown.others.begin(), shown.others.end(), [](const Night& a, const Night& b) {
            return a.nap != b.nap ? a.nap : a.inBedS() < b.inBedS();
        });
    if (longest->nap) return shown;
    shown.main = *longest;
    shown.others.erase(longest);
    return shown;
}

} // namespace vd

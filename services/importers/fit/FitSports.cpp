// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/fit/FitSports.h"

#include <array>

namespace vd::fit {

namespace {

struct SportName {
    quint32 number;
    const char* name;
};

struct SubSport {
    quint32 number;
    const char* name;
    Sport alone; // what it is where the sport itself says nothing; other: no telling
};

constexpr std::array sports{SportName{0, "generic"},
                            SportName{1, "running"},
                            SportName{2, "cycling"},
                            SportName{3, "transition"},
                            SportName{4, "fitness_equipment"},
                            SportName{5, "swimming"},
                            SportName{6, "basketball"},
                            SportName{7, "soccer"},
                            SportName{8, "tennis"},
                            SportName{9, "american_football"},
                            SportName{10, "training"},
                            SportName{11, "walking"},
                            SportName{12, "cross_country_skiing"},
                            SportName{13, "alpine_skiing"},
                            SportName{14, "snowboarding"},
                            SportName{15, "rowing"},
                            SportName{16, "mountaineering"},
                            SportName{17, "hiking"},
                            SportName{18, "multisport"},
                            SportName{19, "paddling"},
                            SportName{20, "flying"},
                            SportName{21, "e_biking"},
                            SportName{22, "motorcycling"},
                            SportName{23, "boating"},
                            SportName{24, "driving"},
                            SportName{25, "golf"},
                            SportName{26, "hang_gliding"},
                            SportName{27, "horseback_riding"},
                            SportName{28, "hunting"},
                            SportName{29, "fishing"},
                            SportName{30, "inline_skating"},
                            SportName{31, "rock_climbing"},
                            SportName{32, "sailing"},
                            SportName{33, "ice_skating"},
                            SportName{34, "sky_diving"},
                            SportName{35, "snowshoeing"},
                            SportName{36, "snowmobiling"},
                            SportName{37, "stand_up_paddleboarding"},
                            SportName{38, "surfing"},
                            SportName{39, "wakeboarding"},
                            SportName{40, "water_skiing"},
                            SportName{41, "kayaking"},
                            SportName{42, "rafting"},
                            SportName{43, "windsurfing"},
                            SportName{44, "kitesurfing"},
                            SportName{45, "tactical"},
                            SportName{46, "jumpmaster"},
                            SportName{47, "boxing"},
                            SportName{48, "floor_climbing"},
                            SportName{49, "baseball"},
                            SportName{53, "diving"},
                            SportName{62, "hiit"},
                            SportName{64, "racket"},
                            SportName{65, "wheelchair_push_walk"},
                            SportName{66, "wheelchair_push_run"},
                            SportName{67, "meditation"},
                            SportName{69, "disc_golf"},
                            SportName{70, "team_sport"},
                            SportName{71, "cricket"},
                            SportName{72, "rugby"},
                            SportName{73, "hockey"},
                            SportName{74, "lacrosse"},
                            SportName{75, "volleyball"},
                            SportName{76, "water_tubing"},
                            SportName{77, "wakesurfing"},
                            SportName{80, "mixed_martial_arts"},
                            SportName{82, "snorkeling"},
                            SportName{83, "dance"},
                            SportName{84, "jump_rope"}};

constexpr std::array subSports{SubSport{1, "treadmill", Sport::run},
                               SubSport{2, "street", Sport::other},
                               SubSport{3, "trail", Sport::other},
                               SubSport{4, "track", Sport::other},
                               SubSport{5, "spin", Sport::ride},
                               SubSport{6, "indoor_cycling", Sport::ride},
                               SubSport{7, "road", Sport::other},
                               SubSport{8, "mountain", Sport::other},
                               SubSport{9, "downhill", Sport::other},
                               SubSport{10, "recumbent", Sport::other},
                               SubSport{11, "cyclocross", Sport::other},
                               SubSport{12, "hand_cycling", Sport::other},
                               SubSport{13, "track_cycling", Sport::other},
                               SubSport{14, "indoor_rowing", Sport::row},
                               SubSport{15, "elliptical", Sport::cardio},
                               SubSport{16, "stair_climbing", Sport::cardio},
                               SubSport{17, "lap_swimming", Sport::swim},
                               SubSport{18, "open_water", Sport::swim},
                               SubSport{19, "flexibility_training", Sport::yoga},
                               SubSport{20, "strength_training", Sport::strength},
                               SubSport{21, "warm_up", Sport::other},
                               SubSport{22, "match", Sport::other},
                               SubSport{23, "exercise", Sport::other},
                               SubSport{24, "challenge", Sport::other},
                               SubSport{25, "indoor_skiing", Sport::nordicSki},
                               SubSport{26, "cardio_training", Sport::cardio},
                               SubSport{27, "indoor_walking", Sport::walk},
                               SubSport{28, "e_bike_fitness", Sport::ride},
                               SubSport{29, "bmx", Sport::other},
                               SubSport{30, "casual_walking", Sport::walk},
                               SubSport{31, "speed_walking", Sport::walk},
                               SubSport{32, "bike_to_run_transition", Sport::transition},
                               SubSport{33, "run_to_bike_transition", Sport::transition},
                               SubSport{34, "swim_to_bike_transition", Sport::transition},
                               SubSport{35, "atv", Sport::other},
                               SubSport{36, "motocross", Sport::other},
                               SubSport{37, "backcountry", Sport::other},
                               SubSport{38, "resort", Sport::other},
                               SubSport{39, "rc_drone", Sport::other},
                               SubSport{40, "wingsuit", Sport::other},
                               SubSport{41, "whitewater", Sport::other},
                               SubSport{42, "skate_skiing", Sport::nordicSki},
                               SubSport{43, "yoga", Sport::yoga},
                               SubSport{44, "pilates", Sport::yoga},
                               SubSport{45, "indoor_running", Sport::run},
                               SubSport{46, "gravel_cycling", Sport::ride},
                               SubSport{47, "e_bike_mountain", Sport::ride},
                               SubSport{48, "commuting", Sport::other},
                               SubSport{49, "mixed_surface", Sport::other},
                               SubSport{50, "navigate", Sport::other},
                               SubSport{51, "track_me", Sport::other},
                               SubSport{52, "map", Sport::other},
                               SubSport{53, "single_gas_diving", Sport::other},
                               SubSport{54, "multi_gas_diving", Sport::other},
                               SubSport{55, "gauge_diving", Sport::other},
                               SubSport{56, "apnea_diving", Sport::other},
                               SubSport{57, "apnea_hunting", Sport::other},
                               SubSport{58, "virtual_activity", Sport::other},
                               SubSport{59, "obstacle", Sport::other},
                               SubSport{62, "breathing", Sport::other},
                               SubSport{65, "sail_race", Sport::other},
                               SubSport{67, "ultra", Sport::other},
                               SubSport{68, "indoor_climbing", Sport::climb},
                               SubSport{69, "bouldering", Sport::climb},
                               SubSport{70, "hiit", Sport::cardio},
                               SubSport{73, "amrap", Sport::cardio},
                               SubSport{74, "emom", Sport::cardio},
                               SubSport{75, "tabata", Sport::cardio},
                               SubSport{84, "pickleball", Sport::racket},
                               SubSport{85, "padel", Sport::racket}};

QString nameOf(quint32 sport) {
    for (const SportName& row : sports) {
        if (row.number == sport) return QString::fromLatin1(row.name);
    }
    return {};
}

const SubSport* findSubSport(quint32 number) {
    for (const SubSport& row : subSports) {
        if (row.number == number) return &row;
    }
    return nullptr;
}

constexpr quint32 generic = 0;
constexpr quint32 fitnessEquipment = 4;
constexpr quint32 training = 10;

} // namespace

QString sportWords(std::optional<quint32> sport, std::optional<quint32> subSport) {
    if (!sport) return {};
    QString words = nameOf(*sport);
    if (words.isEmpty()) words = QStringLiteral("sport %1").arg(*sport);
    if (subSport.value_or(generic) == generic) return words;
    const SubSport* sub = findSubSport(*subSport);
    return words + QLatin1Char('/') +
           (sub != nullptr ? QString::fromLatin1(sub->name) : QStringLiteral("sub sport %1").arg(*subSport));
}

Sport sportOf(std::optional<quint32> sport, std::optional<quint32> subSport) {
    const quint32 number = sport.value_or(generic);
    if (number == generic || number == fitnessEquipment || number == training) {
        const SubSport* sub = findSubSport(subSport.value_or(generic));
        if (sub != nullptr && sub->alone != Sport::other) return sub->alone;
    }
    return sportFromWords(nameOf(number));
}

QString swimStroke(std::optional<quint32> stroke) {
    static constexpr std::array names{"freestyle", "backstroke", "breaststroke", "butterfly", "drill",
                                      "mixed",     "im"};
    return stroke && *stroke < names.size() ? QString::fromLatin1(names[*stroke]) : QString();
}

} // namespace vd::fit

// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/net/NetworkState.h"

#include <QNetworkInformation>

namespace vd {

SystemNetworkState::SystemNetworkState(QObject* parent) : NetworkState(parent) {
    const bool isThere =
        QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability);
    if (!isThere) return;
    const QNetworkInformation* information = QNetworkInformation::instance();
    connect(information, &QNetworkInformation::reachabilityChanged, this, &NetworkState::changed);
    connect(information, &QNetworkInformation::isMeteredChanged, this, &NetworkState::changed);
}

bool SystemNetworkState::isOnline() const {
    const QNetworkInformation* information = QNetworkInformation::instance();
    return information == nullptr ||
           information->reachability() != QNetworkInformation::Reachability::Disconnected;
}

bool SystemNetworkState::isMetered() const {
    const QNetworkInformation* information = QNetworkInformation::instance();
    return information != nullptr && information->isMetered();
}

} // namespace vd

// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace vd {

// Whether there is a network, and whether it is paid by volume. Tests bring their own. GUI thread.
class NetworkState : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual bool isOnline() const = 0; // as far as anybody knows
    virtual bool isMetered() const = 0;

Q_SIGNALS:
    void changed();
};

// What the system says (QNetworkInformation; NetworkManager on Linux). Where it says nothing there is a
// network.
class SystemNetworkState : public NetworkState {
    Q_OBJECT
public:
    explicit SystemNetworkState(QObject* parent = nullptr);
    bool isOnline() const override;
    bool isMetered() const override;
};

} // namespace vd

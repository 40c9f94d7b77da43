// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud/Parameters.h"

#include <algorithm>

namespace vd::fakecloud {

Parameters::Parameters(const CloudFrame& frame, QString place, const QUrlQuery& query)
    : m_frame(frame), m_place(std::move(place)), m_items(query.queryItems(QUrl::FullyDecoded)) {}

bool Parameters::check(const QStringList& required, const QStringList& optional) const {
    bool isFine = true;
    const auto complain = [&](const QString& what) {
        isFine = false;
        violate(what);
    };
    QStringList names;
    for (const auto& [name, value] : m_items) {
        if (names.contains(name)) complain(QStringLiteral("parameter '%1' twice").arg(name));
        if (!required.contains(name) && !optional.contains(name))
            complain(QStringLiteral("unknown parameter '%1'").arg(name));
        names << name;
    }
    for (const QString& name : required) {
        if (text(name).isEmpty()) complain(QStringLiteral("parameter '%1' is missing").arg(name));
    }
    return isFine;
}

bool Parameters::has(const QString& name) const {
    return std::any_of(m_items.begin(), m_items.end(), [&](const auto& item) { return item.first == name; });
}

QString Parameters::text(const QString& name) const {
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [&](const auto& item) { return item.first == name; });
    return found == m_items.end() ? QString() : found->second;
}

std::optional<qint64> Parameters::number(const QString& name, qint64 low, qint64 high) const {
    if (!has(name)) return std::nullopt;
    bool isNumber = false;
    const qint64 value = text(name).toLongLong(&isNumber);
    if (isNumber && value >= low && value <= high) return value;
    violate(QStringLiteral("parameter '%1' is not within %2 and %3").arg(name).arg(low).arg(high));
    return std::nullopt;
}

void Parameters::violate(const QString& what) const {
    m_frame.violate(m_place + QStringLiteral(": ") + what);
}

Parameters formOf(const CloudFrame& frame, const QString& place, const LocalRequest& request) {
    const QByteArray type = request.header("content-type").split(';').constFirst().trimmed().toLower();
    const QByteArray body = QByteArray(request.body).replace('+', "%20");
    Parameters form(frame, place, QUrlQuery(QString::fromLatin1(body)));
    if (type != "application/x-www-form-urlencoded") form.violate(QStringLiteral("not sent as a form"));
    if (!request.query.isEmpty()) form.violate(QStringLiteral("parameters in the address of a form"));
    return form;
}

} // namespace vd::fakecloud

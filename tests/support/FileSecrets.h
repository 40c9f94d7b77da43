// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/MemorySecrets.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace vd::test {

// A keychain that a second process of a test finds again: what it keeps lies in a file.
class FileSecrets : public MemorySecrets {
public:
    explicit FileSecrets(QString fileName) : m_fileName(std::move(fileName)) {
        QFile file(m_fileName);
        if (!file.open(QIODevice::ReadOnly)) return;
        const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
        for (auto it = all.begin(); it != all.end(); ++it)
            kept().insert(it.key(), it.value().toString().toUtf8());
    }

    QCoro::Task<void> write(QString name, QByteArray secret) override {
        co_await MemorySecrets::write(name, secret);
        save();
    }
    QCoro::Task<void> remove(QString name) override {
        co_await MemorySecrets::remove(name);
        save();
    }
    void save() {
        QJsonObject all;
        for (auto it = kept().constBegin(); it != kept().constEnd(); ++it)
            all.insert(it.key(), QString::fromUtf8(it.value()));
        QSaveFile file(m_fileName);
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(all).toJson()) < 0 || !file.commit())
            qFatal("the secrets of the test cannot be kept");
    }

private:
    QString m_fileName;
};

} // namespace vd::test

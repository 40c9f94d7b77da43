// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Recording.h"

#include <QSet>
#include <QTest>

using namespace vd;

class TestRecording : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableOfChannelsIsInTheOrderOfTheEnum() {
        QCOMPARE(allChannels().size(), static_cast<size_t>(Channel::temperature) + 1);
        for (size_t i = 0; i < allChannels().size(); ++i) {
            QCOMPARE(static_cast<size_t>(allChannels()[i].channel), i);
            QVERIFY(allChannels()[i].step > 0);
        }
    }

    void keysOfChannelsAreUniqueAndLeadBack() {
        QSet<QString> keys;
        for (const ChannelInfo& row : allChannels()) {
            keys.insert(key(row.channel));
            QCOMPARE(channelFromKey(key(row.channel)), std::optional(row.channel));
        }
        QCOMPARE(static_cast<size_t>(keys.size()), allChannels().size());
        QVERIFY(!channelFromKey(u"mood"));
    }

    void channelsAreFoundByName() {
        Streams streams;
        streams.timeMs = {0, 1000};
        streams.channels[Channel::power] = {100, 200};
        QCOMPARE(streams.size(), size_t{2});
        QCOMPARE(streams.find(Channel::power)->at(1), 200.0);
        QVERIFY(streams.find(Channel::speed) == nullptr);
    }
};

QTEST_APPLESS_MAIN(TestRecording)
#include "test_Recording.moc"

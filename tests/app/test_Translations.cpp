// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The languages of resources/translations: whole, true to the English in what code relies on, in French with
// the points and blanks of French, and spoken by the program.
#include "Program.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

namespace {

const QDir root(QStringLiteral(VITALDECK_SOURCE));
const QDir folder(root.filePath(QStringLiteral("resources/translations")));

struct Message {
    QString context;
    QString source;
    QStringList forms; // one, or as many as the language has plural forms
    bool isFinished = true;

    QString name() const { return context + QStringLiteral(": ") + source; }
};

QStringList formsOf(QXmlStreamReader& xml, bool isPlural) {
    if (!isPlural) return {xml.readElementText()};
    QStringList forms;
    while (xml.readNextStartElement())
        forms << xml.readElementText();
    return forms;
}

QList<Message> messagesOf(const QString& language) {
    QFile file(folder.filePath(QStringLiteral("vitaldeck_%1.ts").arg(language)));
    if (!file.open(QIODevice::ReadOnly)) qFatal("no translations for %s", qPrintable(language));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    bool isPlural = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            isPlural = xml.attributes().value(QStringLiteral("numerus")) == u"yes";
            messages << Message{context, {}, {}, true};
        } else if (xml.name() == u"source") {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.last().isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            messages.last().forms = formsOf(xml, isPlural);
        }
    }
    if (xml.hasError()) qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(xml.errorString()));
    return messages;
}

// All that matches, sorted.
QStringList all(const QString& text, const QRegularExpression& pattern) {
    QStringList found;
    for (const QRegularExpressionMatch& match : pattern.globalMatch(text))
        found << match.captured();
    found.sort();
    return found;
}

// Those messages of which one form fails.
template <typename Holds>
QStringList faults(const QList<Message>& messages, Holds holds) {
    QStringList names;
    for (const Message& message : messages) {
        for (const QString& form : message.forms) {
            if (!holds(message, form)) names << message.name() + QStringLiteral(" => ") + form;
        }
    }
    return names;
}

void addLanguages() {
    QTest::addColumn<QString>("language");
    for (const QString& file : folder.entryList({QStringLiteral("vitaldeck_*.ts")})) {
        const QString language = file.section(u'_', 1).section(u'.', 0, 0);
        QTest::newRow(qPrintable(language)) << language;
    }
}

// What the program says to somebody who asked their system for these languages.
QString helpIn(const QByteArray& languages) {
    qputenv("LANGUAGE", languages);
    qputenv("LC_ALL", languages.left(2) + "_" + languages.left(2).toUpper() + ".UTF-8");
    const QByteArray output = Program().run({QStringLiteral("--help")}).output;
    qunsetenv("LANGUAGE");
    qunsetenv("LC_ALL");
    return QString::fromUtf8(output);
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsUntranslated_data() { addLanguages(); }
    void nothingIsUntranslated() {
        QFETCH(QString, language);
        QStringList names;
        for (const Message& message : messagesOf(language)) {
            if (!message.isFinished || message.forms.isEmpty() || message.forms.contains(QString()))
                names << message.name();
        }
        QCOMPARE(names.join(u'\n'), QString());
    }

    // %1, %n, the tags of HTML, line ends, and the & of a menu's key.
    void placeholdersAreThoseOfTheSource_data() { addLanguages(); }
    void placeholdersAreThoseOfTheSource() {
        QFETCH(QString, language);
        static const QRegularExpression placeholder(
            QStringLiteral("%L?(?:[0-9]{1,2}|n)|</?[a-z][^>]*>|\n|&(?=\\w)"));
        const QStringList wrong =
            faults(messagesOf(language), [](const Message& message, const QString& form) {
                return all(form, placeholder) == all(message.source, placeholder);
            });
        QCOMPARE(wrong.join(u'\n'), QString());
    }

    // Texts are put together: what begins or ends with a blank, a stop or an ellipsis does so in every
    // language.
    void endsAreThoseOfTheSource_data() { addLanguages(); }
    void endsAreThoseOfTheSource() {
        QFETCH(QString, language);
        static const QRegularExpression end(QStringLiteral("^ +|(?:[.:…?]| +)$"));
        const QStringList wrong =
            faults(messagesOf(language), [](const Message& message, const QString& form) {
                const bool isWord = !message.source.contains(u' '); // it may be shortened: "auj."
                return isWord || all(form, end) == all(message.source, end);
            });
        QCOMPARE(wrong.join(u'\n'), QString());
    }

    void menusHaveKeysOfTheirOwn_data() { addLanguages(); }
    void menusHaveKeysOfTheirOwn() {
        QFETCH(QString, language);
        static const QRegularExpression key(QStringLiteral("(?<=&)\\w"));
        QStringList keys;
        for (const Message& message : messagesOf(language)) {
            if (message.context == u"vd::WindowActions") keys << all(message.forms.value(0).toLower(), key);
        }
        QCOMPARE(keys.removeDuplicates(), 0);
    }

    void frenchIsSetAsFrench() {
        static const QRegularExpression wrongSign(
            QStringLiteral("['\"“”]| [;:!?»%](?![0-9n])|« |[^\\s\\d][;!?»](?!;)|\\w:(?= )"),
            QRegularExpression::UseUnicodePropertiesOption);
        static const QRegularExpression ownSign(QStringLiteral("\\(\\*|;;|\\d:\\d"));
        const QStringList wrong =
            faults(messagesOf(QStringLiteral("fr")), [](const Message&, const QString& form) {
                return form.contains(ownSign) || all(form, wrongSign).isEmpty();
            });
        QCOMPARE(wrong.join(u'\n'), QString());
    }

    // lupdate takes a text from a tr() in a class and from QT_TRANSLATE_NOOP as it stands, and nothing behind
    // a function or a macro of one's own: such a text is filed where nobody looks for it, or not at all.
    void everyTextIsWhereLupdateFindsIt() {
        static const QRegularExpression hidden(
            QStringLiteral("^(?:static |inline )?QString tr\\(|^#define .*TRANSLATE_NOOP"),
            QRegularExpression::MultilineOption);
        QStringList wrong;
        for (const char* layer : {"models", "services", "ui", "app"}) {
            QDirIterator walk(root.filePath(QLatin1String(layer)),
                              {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                              QDirIterator::Subdirectories);
            while (walk.hasNext()) {
                QFile file(walk.next());
                QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
                if (hidden.match(QString::fromUtf8(file.readAll())).hasMatch())
                    wrong << root.relativeFilePath(file.fileName());
            }
        }
        QCOMPARE(wrong.join(u'\n'), QString());
    }

    void pluralsAreRight_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("n");
        QTest::addColumn<QString>("text");
        QTest::newRow("none, English") << "en" << 0 << "0 activities";
        QTest::newRow("one, English") << "en" << 1 << "1 activity";
        QTest::newRow("two, English") << "en" << 2 << "2 activities";
        QTest::newRow("none, French") << "fr" << 0 << "0 activité";
        QTest::newRow("one, French") << "fr" << 1 << "1 activité";
        QTest::newRow("two, French") << "fr" << 2 << "2 activités";
    }
    void pluralsAreRight() {
#ifndef VITALDECK_QM_FOLDER
        QSKIP("Qt's Linguist tools were missing when this was built");
#else
        QFETCH(QString, language);
        QFETCH(int, n);
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(VITALDECK_QM_FOLDER "/vitaldeck_") + language));
        QCOMPARE(translator.language(), language);
        QCoreApplication::installTranslator(&translator);
        QTEST(QCoreApplication::translate("vd::SportRow", "%n activities", nullptr, n), "text");
#endif
    }

    void theProgramSpeaksTheFirstLanguageThatItKnows_data() {
        QTest::addColumn<QByteArray>("languages");
        QTest::addColumn<bool>("isFrench");
        QTest::newRow("French") << QByteArray("fr") << true;
        QTest::newRow("French of Canada") << QByteArray("fr_CA") << true;
        QTest::newRow("English") << QByteArray("en") << false;
        QTest::newRow("unknown, then French") << QByteArray("de:fr") << true;
        QTest::newRow("English, then French") << QByteArray("en:fr") << false;
        QTest::newRow("unknown") << QByteArray("de") << false;
    }
    void theProgramSpeaksTheFirstLanguageThatItKnows() {
#ifndef VITALDECK_QM_FOLDER
        QSKIP("Qt's Linguist tools were missing when this was built");
#else
        QFETCH(QByteArray, languages);
        QFETCH(bool, isFrench);
        const QString help = helpIn(languages);
        QCOMPARE(help.contains(QStringLiteral("machine-readable output")), !isFrench);
        QCOMPARE(help.contains(QStringLiteral("sortie lisible par une machine")), isFrench);
#endif
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_Translations.moc"

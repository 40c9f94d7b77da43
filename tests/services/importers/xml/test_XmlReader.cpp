// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importers/xml/XmlReader.h"

#include "models/Error.h"

#include <QStringEncoder>
#include <QTest>

#include <stdexcept>

using namespace vd;
using namespace Qt::Literals::StringLiterals;

namespace {

// Writes down what it hears: "<name attribute>" and "text</name>".
class Recorder : public XmlHandler {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override {
        const std::string_view value = attributes.value("a");
        heard += "<" + std::string(name) + (value.empty() ? "" : " " + std::string(value)) + ">";
        ++starts;
    }
    void end(std::string_view name, std::string_view parent, std::string_view text) override {
        heard += std::string(text) + "</" + std::string(name) + ">";
        lastParent = parent;
    }

    std::string heard;
    std::string lastParent;
    int starts = 0;
};

struct Heard {
    std::string text;
    std::optional<XmlFault> fault;
};

Heard read(const QByteArray& file) {
    Recorder recorder;
    const std::optional<XmlFault> fault = readXml(file, recorder, {});
    return {recorder.heard, fault};
}

QByteArray encoded(const char* encoding, const QString& text, bool mark) {
    return QStringEncoder(encoding,
                          mark ? QStringEncoder::Flag::WriteBom : QStringEncoder::Flag::Default)(text);
}

} // namespace

class TestXmlReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sound_data();
    void sound();
    void repaired_data();
    void repaired();
    void encodings_data();
    void encodings();
    void damaged_data();
    void damaged();
    void placesCountInTheFileAsItIs();
    void largeFilesGoThroughInPieces();
    void parentsAreNamed();
    void noXml_data();
    void noXml();
    void entitiesAreNotExpanded();
    void hugeTagsEndTheReading();
    void stops();
    void handlersMayThrow();
    void rootName_data();
    void rootName();
};

void TestXmlReader::sound_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("heard");
    const auto row = [](const char* name, const char* file, const char* heard) {
        QTest::newRow(name) << QByteArray(file) << QByteArray(heard);
    };
    row("text", "<r><x>  one two </x></r>", "<r><x>one two</x></r>");
    row("empty element", "<r/>", "<r></r>");
    row("attributes", "<r b='0' a=' 1 '/>", "<r 1></r>");
    row("prefixes", "<n:r xmlns:n='u' n:a='1'><n:x>v</n:x></n:r>", "<r 1><x>v</x></r>");
    row("comments and instructions",
        "<?xml version='1.0'?><!-- <q> --><r><?php x?><!-- & --><x>v</x></r><!-- end -->\n",
        "<r><x>v</x></r>");
    row("character data", "<r><x><![CDATA[a < b & c &amp;]]></x></r>", "<r><x>a < b & c &amp;</x></r>");
    row("references", "<r><x>&lt;&#65;&#x42;&amp;&quot;&apos;&gt;</x></r>", "<r><x><AB&\"'></x></r>");
    row("doctype", "<!DOCTYPE r [ <!ELEMENT r (x)> <!ENTITY e \"v\"> ]><r><x>v</x></r>", "<r><x>v</x></r>");
}

void TestXmlReader::sound() {
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, heard);
    const Heard result = read(file);
    QCOMPARE(QByteArray::fromStdString(result.text), heard);
    QVERIFY(!result.fault);
}

void TestXmlReader::repaired_data() {
    using namespace std::string_literals;
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("heard");
    const auto row = [](const char* name, const std::string& file,
                        const QString& heard = u"<r><x>v</x></r>"_s) {
        QTest::newRow(name) << QByteArray::fromStdString(file) << heard;
    };
    const std::string plain = "<r><x>v</x></r>";
    const std::string declared = "<?xml version='1.0' encoding='UTF-8'?>" + plain;
    row("mark", "\xEF\xBB\xBF" + declared);
    row("two marks", "\xEF\xBB\xBF\xEF\xBB\xBF" + declared);
    row("ten blanks", "          " + declared);
    row("zeros in front", "\0\0\0"s + declared);
    row("a line in front", "HTTP/1.1 200 OK 1 < 2\r\n\r\n" + declared);
    row("two declarations", declared.substr(0, 38) + declared);
    row("declaration of XML 1.1", "<?xml version='1.1'?>" + plain);
    row("unknown encoding declared", "<?xml version='1.0' encoding='klingon'?>" + plain);
    row("UTF-16 declared, UTF-8 written", "<?xml version='1.0' encoding='UTF-16'?><r><x>ü</x></r>",
        u"<r><x>ü</x></r>"_s);
    row("undeclared prefixes", "<n:r><n:x m:a='1'>v</n:x></n:r>", u"<r><x 1>v</x></r>"_s);
    row("control bytes", "<r>\x01<x>\0v\x1F</x>\x0B</r>"s);
    row("reference to a control byte", "<r><x>v&#0;</x></r>", u"<r><x>v&#0;</x></r>"_s);
    row("bare ampersand", "<r><x a='b&c'>Fish & Chips&nbsp;</x></r>",
        u"<r><x b&c>Fish & Chips&nbsp;</x></r>"_s);
    row("bare less-than", "<r><x>1 < 2</x></r>", u"<r><x>1 < 2</x></r>"_s);
    row("end of character data in text", "<r><x>a]]>b]</x></r>", u"<r><x>a]]>b]</x></r>"_s);
    row("two dashes in a comment", "<r><!-- a -- b --><x>v</x></r>");
    row("broken doctype", "<!DOCTYPE r [ <!ELEMENT r (x> <!ATTLIST '" + plain);
    row("doctype with a broken end", "<!DOCTYPE r [ <!ENTITY a ']] >'> ] x\n" + plain);
    row("zeros behind", plain + "\0\0\0\n"s);
}

void TestXmlReader::repaired() {
    QFETCH(QByteArray, file);
    QFETCH(QString, heard);
    const Heard result = read(file);
    QCOMPARE(QString::fromStdString(result.text), heard);
    QVERIFY(!result.fault);
}

void TestXmlReader::encodings_data() {
    QTest::addColumn<QByteArray>("file");
    const QString text = u"<r><x>Läufer 🏃 über Łódź</x></r>"_s;
    QTest::newRow("UTF-8") << text.toUtf8();
    for (const char* name : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
        QTest::addRow("%s with mark", name)
            << encoded(name, u"<?xml version='1.0' encoding='UTF-16'?>"_s + text, true);
    }
    QTest::newRow("UTF-16LE without mark") << encoded("UTF-16LE", text, false);
    QTest::newRow("UTF-16BE without mark") << encoded("UTF-16BE", text, false);
    QTest::newRow("Latin 1 declared, UTF-8 written")
        << "<?xml version='1.0' encoding='ISO-8859-1'?>" + text.toUtf8();
    QTest::newRow("Windows 1251 declared, UTF-8 written")
        << "<?xml version='1.0' encoding='windows-1251'?>" + text.toUtf8();
}

void TestXmlReader::encodings() {
    QFETCH(QByteArray, file);
    const Heard result = read(file);
    QCOMPARE(QString::fromStdString(result.text), u"<r><x>Läufer 🏃 über Łódź</x></r>"_s);
    QVERIFY(!result.fault);
    QCOMPARE(QString::fromStdString(
                 read("<?xml encoding='UTF-8'?><r><x>L\xE4ufer \x96 \x80 \xC3\xBC</x></r>").text),
             u"<r><x>Läufer – € ü</x></r>"_s);
    QCOMPARE(QString::fromStdString(read("<?xml encoding='windows-1251'?><r><x>\xC1\xE5\xE3</x></r>").text),
             u"<r><x>Бег</x></r>"_s);
}

void TestXmlReader::damaged_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("heard");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("byte");
    QTest::addColumn<int>("line");
    const auto row = [](const char* name, const QByteArray& file, const char* heard, XmlFault::Kind kind,
                        int byte, int line) {
        QTest::newRow(name) << file << QByteArray(heard) << int(kind) << byte << line;
    };
    using Kind = XmlFault::Kind;
    row("cut off behind a tag", "<r>\n<x>v</x>\n", "<r><x>v</x>", Kind::cutOff, 13, 3);
    row("cut off in a tag", "<r><x>v</x><y a=", "<r><x>v</x>", Kind::cutOff, 16, 1);
    row("cut off in text", "<r><x>v</x><y>1", "<r><x>v</x><y>", Kind::cutOff, 15, 1);
    row("cut off in a comment", "<r><x>v</x><!-- ", "<r><x>v</x>", Kind::cutOff, 16, 1);
    row("cut off in character data", "<r><x>v</x><![CDATA[ ", "<r><x>v</x>", Kind::cutOff, 21, 1);
    row("wrong end tag", "<r>\n<x>v</x>\n<y></z></r>", "<r><x>v</x><y>", Kind::broken, 18, 3);
    row("attribute without quotes", "<r><x>v</x><y a=1/></r>", "<r><x>v</x>", Kind::broken, 16, 1);
    row("second document", "<r/>\n<r><x>v</x></r>", "<r></r>", Kind::leftOver, 5, 2);
    row("text behind the end", "<r/> tail", "<r></r>", Kind::leftOver, 5, 1);
}

void TestXmlReader::damaged() {
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, heard);
    const Heard result = read(file);
    QCOMPARE(QByteArray::fromStdString(result.text), heard);
    QVERIFY(result.fault);
    QTEST(int(result.fault->kind), "kind");
    QTEST(int(result.fault->byte), "byte");
    QTEST(int(result.fault->line), "line");
    QVERIFY(result.fault->sentence().contains(QString::number(result.fault->byte)));
}

// Repairs and recoding shift the bytes; the place that is told is that in the file.
void TestXmlReader::placesCountInTheFileAsItIs() {
    const QByteArray repaired = "\xEF\xBB\xBF  <!-- long comment --><r>&\x01\x02\xE4<![CDATA[<]]>\n<x></y>";
    QCOMPARE(read(repaired).fault->byte, repaired.indexOf("</y>") + 2);
    QCOMPARE(read(repaired).fault->line, 2);
    const QString text = u"<r>ü\n<x></y>"_s;
    QCOMPARE(read(encoded("UTF-16LE", text, true)).fault->byte, 2 + 2 * (text.indexOf(u"</y>") + 2));
    QCOMPARE(read(encoded("UTF-16LE", text, true)).fault->line, 2);
}

void TestXmlReader::largeFilesGoThroughInPieces() {
    QByteArray file = "<r>";
    std::string heard = "<r>";
    for (int i = 0; i < 200'000; ++i) {
        file += "<x a='" + QByteArray::number(i) + "'>t & t</x>\x02\n";
        heard += "<x " + std::to_string(i) + ">t & t</x>";
    }
    QCOMPARE(read(file + "</r>").text, heard + "</r>");
    const QByteArray broken = file + "<y></z>";
    QCOMPARE(read(broken).fault->byte, broken.size() - 2);
    QCOMPARE(read(broken).fault->line, 200'001);
    QCOMPARE(read("<r>" + QByteArray(5'000'000, 't') + "</r>").fault, std::nullopt);
}

void TestXmlReader::parentsAreNamed() {
    Recorder recorder;
    readXml("<r><p><x/></p><q/></r>", recorder, {});
    QCOMPARE(recorder.lastParent, std::string());
    Recorder cut;
    readXml("<r><p><x/>", cut, {});
    QCOMPARE(cut.lastParent, std::string("p"));
}

void TestXmlReader::noXml_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("track: found point without time!\n");
    QTest::newRow("numbers") << QByteArray("1 < 2, 3 << 4");
    QTest::newRow("only a declaration") << QByteArray("<?xml version='1.0'?>");
    QTest::newRow("zeros") << QByteArray(1000, '\0');
}

void TestXmlReader::noXml() {
    QFETCH(QByteArray, file);
    try {
        read(file);
        QFAIL("nothing thrown");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::badData);
    }
    QVERIFY(xmlRootName(file).empty());
}

void TestXmlReader::entitiesAreNotExpanded() {
    const QByteArray laughs =
        "<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
        "<r><x>&b;&f;</x></r>";
    QCOMPARE(read(laughs).text, std::string("<r><x>&b;&f;</x></r>"));
}

void TestXmlReader::hugeTagsEndTheReading() {
    const QByteArray huge = "<r><x>v</x><y a='" + QByteArray(3 << 20, 'a') + "'/></r>";
    QCOMPARE(read(huge).fault->kind, XmlFault::Kind::broken);
    QByteArray deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<d>";
    Recorder recorder;
    QCOMPARE(readXml(deep, recorder, {})->kind, XmlFault::Kind::broken);
    QCOMPARE(recorder.starts, 200);
}

void TestXmlReader::stops() {
    std::stop_source source;
    source.request_stop();
    Recorder recorder;
    try {
        readXml("<r/>", recorder, source.get_token());
        QFAIL("nothing thrown");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::cancelled);
    }
}

void TestXmlReader::handlersMayThrow() {
    class Thrower : public XmlHandler {
    public:
        void start(std::string_view, const XmlAttributes&) override { throw std::runtime_error("no"); }
        void end(std::string_view, std::string_view, std::string_view) override { ended = true; }
        bool ended = false;
    } thrower;
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, readXml("<r><x/></r>", thrower, {}));
    QVERIFY(!thrower.ended);
}

void TestXmlReader::rootName_data() {
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plain") << QByteArray("<gpx>") << QByteArray("gpx");
    QTest::newRow("with attributes") << QByteArray("<gpx version='1.1'>") << QByteArray("gpx");
    QTest::newRow("prefixed") << QByteArray("<n:gpx xmlns:n='u'>") << QByteArray("gpx");
    QTest::newRow("behind everything")
        << QByteArray(" \xEF\xBB\xBF<?xml?><!-- <a> --><!DOCTYPE x [<!ELEMENT y>]>\n<gpx/>")
        << QByteArray("gpx");
    QTest::newRow("UTF-16") << encoded("UTF-16BE", u"<gpx version='1.1'>"_s, true) << QByteArray("gpx");
    QTest::newRow("another") << QByteArray("<!DOCTYPE html><html><gpx>") << QByteArray("html");
}

void TestXmlReader::rootName() {
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, name);
    QCOMPARE(QByteArray::fromStdString(xmlRootName(head)), name);
}

QTEST_GUILESS_MAIN(TestXmlReader)
#include "test_XmlReader.moc"

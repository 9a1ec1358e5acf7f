// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrows.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace jamwright::arrows;

/// The house stands as core/README.md draws it, and this test would notice if it did not.
class TestArrows : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void oursFollowsTheTable();
    void oursDefinesEachTypeOnce();
    void oursKeepsItsSize();
    void allowedEdges_data();
    void allowedEdges();
    void forbiddenEdges_data();
    void forbiddenEdges();
    void forbiddenLinks_data();
    void forbiddenLinks();
    void unknownFilesAndFolders();
    void commentsDoNotCount();
    void typesDefinedTwice_data();
    void typesDefinedTwice();
    void sizes();

private:
    /// A tree with one header in every part, and one file more.
    static SourceTree houseWith(const QString &file, const QByteArray &text);

    QtModules m_modules;
};

SourceTree TestArrows::houseWith(const QString &file, const QByteArray &text)
{
    SourceTree tree;
    for (const QString &path :
         {u"core/base/a.h"_s, u"core/domain/a.h"_s, u"core/exchange/a.h"_s, u"core/teaming/a.h"_s,
          u"core/judging/a.h"_s, u"core/store/a.h"_s, u"core/discord/a.h"_s, u"core/provision/a.h"_s,
          u"core/workflow/a.h"_s, u"ui/judging/page.h"_s, u"ui/shell/window.h"_s, u"app/cli/command.h"_s,
          u"app/desktop/start.h"_s, u"app/platform/paths.h"_s}) {
        tree.insert(path, "#pragma once\n");
    }
    tree.insert(file, text);
    return tree;
}

void TestArrows::initTestCase()
{
    m_modules = readQtModules();
    // Empty sets would let everything through.
    QVERIFY(m_modules.gui.contains(u"QWidget"_s));
    QVERIFY(m_modules.gui.contains(u"QColor"_s));
    QVERIFY(m_modules.sql.contains(u"QSqlQuery"_s));
    QVERIFY(m_modules.network.contains(u"QNetworkReply"_s));
    QVERIFY(!m_modules.gui.contains(u"QObject"_s));
}

void TestArrows::oursFollowsTheTable()
{
    const SourceTree tree = readSources(QStringLiteral(JAMWRIGHT_SOURCE_DIR));
    QVERIFY2(tree.contains(u"core/base/result.h"_s), "The project's own sources were not found.");
    const QStringList problems = jamwright::arrows::forbiddenEdges(tree, m_modules);
    QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
}

void TestArrows::oursDefinesEachTypeOnce()
{
    const QStringList problems =
        jamwright::arrows::typesDefinedTwice(readSources(QStringLiteral(JAMWRIGHT_SOURCE_DIR)));
    QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
}

void TestArrows::oursKeepsItsSize()
{
    const QStringList problems = oversized(readSources(QStringLiteral(JAMWRIGHT_SOURCE_DIR)));
    QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
}

void TestArrows::allowedEdges_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("itself") << u"core/store/b.cpp"_s << QByteArray("#include \"store/a.h\"\n");
    QTest::newRow("down") << u"core/store/b.cpp"_s << QByteArray("#include \"domain/a.h\"\n#include \"base/a.h\"\n");
    QTest::newRow("provision to discord") << u"core/provision/b.cpp"_s << QByteArray("#include \"discord/a.h\"\n");
    QTest::newRow("workflow to a sibling") << u"core/workflow/b.cpp"_s << QByteArray("#include \"judging/a.h\"\n");
    QTest::newRow("screen to workflow") << u"ui/judging/b.cpp"_s << QByteArray("#include \"workflow/a.h\"\n");
    QTest::newRow("screen to itself") << u"ui/judging/b.cpp"_s << QByteArray("#include \"ui/judging/page.h\"\n");
    QTest::newRow("shell to screen") << u"ui/shell/b.cpp"_s << QByteArray("#include \"ui/judging/page.h\"\n");
    QTest::newRow("program to shell") << u"app/desktop/main.cpp"_s << QByteArray("#include \"ui/shell/window.h\"\n");
    QTest::newRow("command to platform") << u"app/cli/main.cpp"_s << QByteArray("#include \"app/platform/paths.h\"\n");
    QTest::newRow("moc") << u"app/cli/main.cpp"_s << QByteArray("#include \"main.moc\"\n");
    QTest::newRow("SQL in the store") << u"core/store/b.cpp"_s << QByteArray("#include <QSqlQuery>\n");
    QTest::newRow("Qt Core anywhere") << u"core/domain/b.h"_s << QByteArray("#include <QString>\n#include <vector>\n");
    QTest::newRow("widgets in a screen") << u"ui/shell/b.h"_s << QByteArray("#include <QWidget>\n");
}

void TestArrows::allowedEdges()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QCOMPARE(jamwright::arrows::forbiddenEdges(houseWith(file, text), m_modules), QStringList());
}

void TestArrows::forbiddenEdges_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("include");
    const QList<std::pair<QString, QString>> edges = {
        {u"core/base/b.h"_s, u"\"domain/a.h\""_s},
        {u"core/domain/b.h"_s, u"\"store/a.h\""_s},
        {u"core/exchange/b.h"_s, u"\"store/a.h\""_s},
        {u"core/exchange/b.h"_s, u"\"teaming/a.h\""_s},
        {u"core/teaming/b.cpp"_s, u"\"judging/a.h\""_s},
        {u"core/store/b.cpp"_s, u"\"provision/a.h\""_s},
        {u"core/store/b.cpp"_s, u"\"../provision/a.h\""_s},
        {u"core/discord/b.cpp"_s, u"\"domain/a.h\""_s},
        {u"core/provision/b.cpp"_s, u"\"workflow/a.h\""_s},
        {u"core/workflow/b.cpp"_s, u"\"ui/shell/window.h\""_s},
        {u"core/workflow/b.cpp"_s, u"\"app/platform/paths.h\""_s},
        {u"ui/judging/b.cpp"_s, u"\"store/a.h\""_s},
        {u"ui/judging/b.cpp"_s, u"\"discord/a.h\""_s},
        {u"ui/judging/b.cpp"_s, u"\"judging/a.h\""_s},
        {u"ui/shell/b.cpp"_s, u"\"app/platform/paths.h\""_s},
        {u"app/desktop/b.cpp"_s, u"\"store/a.h\""_s},
        {u"app/cli/b.cpp"_s, u"\"ui/shell/window.h\""_s},
        {u"app/cli/b.cpp"_s, u"\"app/desktop/start.h\""_s},
        {u"app/cli/b.cpp"_s, u"\"teaming/a.h\""_s},
        {u"app/platform/b.cpp"_s, u"\"ui/shell/window.h\""_s},
        {u"core/domain/b.h"_s, u"<QColor>"_s},
        {u"core/domain/b.h"_s, u"<QtWidgets/QWidget>"_s},
        {u"core/workflow/b.h"_s, u"<qundostack.h>"_s},
        {u"core/workflow/b.h"_s, u"<QSqlDatabase>"_s},
        {u"core/exchange/b.h"_s, u"<QtSql>"_s},
        {u"core/provision/b.h"_s, u"<QNetworkAccessManager>"_s},
    };
    for (const auto &[file, include] : edges) {
        QTest::addRow("%s %s", qPrintable(file), qPrintable(include)) << file << include;
    }
}

void TestArrows::forbiddenEdges()
{
    QFETCH(QString, file);
    QFETCH(QString, include);
    const QByteArray text = "#pragma once\n\n#include " + include.toUtf8() + '\n';
    const QStringList problems = jamwright::arrows::forbiddenEdges(houseWith(file, text), m_modules);
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.first().startsWith(file + u":3: "_s), qPrintable(problems.first()));
}

void TestArrows::forbiddenLinks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("problems");
    QTest::newRow("allowed") << QByteArray("jamwright_library(store LINKS Jamwright::domain Qt6::Sql)\n") << 0;
    QTest::newRow("data") << QByteArray("jamwright_library(store PRIVATE_LINKS Jamwright::resources)\n") << 0;
    QTest::newRow("in a comment") << QByteArray("# no Qt6::Gui here\n") << 0;
    QTest::newRow("Qt Gui") << QByteArray("jamwright_library(store LINKS Qt6::Gui)\n") << 1;
    QTest::newRow("Qt Widgets") << QByteArray("target_link_libraries(x PRIVATE Qt6::Widgets)\n") << 1;
    QTest::newRow("a sibling") << QByteArray("jamwright_library(store LINKS Jamwright::teaming)\n") << 1;
    QTest::newRow("upwards") << QByteArray("jamwright_library(store\n  LINKS Jamwright::workflow)\n") << 1;
}

void TestArrows::forbiddenLinks()
{
    QFETCH(QByteArray, text);
    QFETCH(int, problems);
    QCOMPARE(jamwright::arrows::forbiddenEdges(houseWith(u"core/store/CMakeLists.txt"_s, text), m_modules).size(),
             problems);
}

void TestArrows::unknownFilesAndFolders()
{
    QCOMPARE(jamwright::arrows::forbiddenEdges(houseWith(u"core/store/b.h"_s, "#include \"store/gone.h\"\n"), m_modules)
                 .size(),
             1);
    QCOMPARE(jamwright::arrows::forbiddenEdges(houseWith(u"core/novelty/b.h"_s, "#pragma once\n"), m_modules).size(),
             1);
}

void TestArrows::commentsDoNotCount()
{
    const SourceTree tree = houseWith(u"core/base/b.h"_s, "// #include \"store/a.h\"\n/// see \"store/a.h\"\n");
    QCOMPARE(jamwright::arrows::forbiddenEdges(tree, m_modules), QStringList());
}

void TestArrows::typesDefinedTwice_data()
{
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<int>("problems");
    QTest::newRow("class") << QByteArray("namespace jamwright {\n\nclass Index\n{\n};\n\n} // namespace jamwright\n")
                           << 1;
    QTest::newRow("derived") << QByteArray("namespace jamwright {\nclass Index final : public Base\n{\n};\n}\n") << 1;
    QTest::newRow("struct") << QByteArray("namespace jamwright {\nstruct Index {\n    int a;\n};\n}\n") << 1;
    QTest::newRow("empty") << QByteArray("namespace jamwright {\nstruct Index {};\n}\n") << 1;
    QTest::newRow("after an anonymous one")
        << QByteArray("namespace jamwright {\nnamespace {\n} // namespace\nclass Index\n{\n};\n}\n") << 1;
    QTest::newRow("brace on a line of its own")
        << QByteArray("namespace jamwright\n{\nclass Index\n{\n};\n} // namespace jamwright\n") << 1;
    QTest::newRow("anonymous, brace on a line of its own")
        << QByteArray("namespace jamwright\n{\nnamespace\n{\nclass Index\n{\n};\n} // namespace\n}\n") << 0;
    QTest::newRow("declared only") << QByteArray("namespace jamwright {\nclass Index;\n}\n") << 0;
    QTest::newRow("another namespace") << QByteArray("namespace jamwright::store {\nclass Index\n{\n};\n}\n") << 0;
    QTest::newRow("anonymous") << QByteArray(
                                      "namespace jamwright {\n\nnamespace {\n\nclass Index\n{\n};\n} // namespace\n}\n")
                               << 0;
    QTest::newRow("nested") << QByteArray(
                                   "namespace jamwright {\nclass Other\n{\n    class Index\n    {\n    };\n};\n}\n")
                            << 0;
}

void TestArrows::typesDefinedTwice()
{
    QFETCH(QByteArray, other);
    QFETCH(int, problems);
    SourceTree tree;
    tree.insert(u"core/exchange/index.h"_s,
                "namespace jamwright {\n\nclass Index\n{\npublic:\n    int a;\n};\n\n} // namespace jamwright\n");
    tree.insert(u"core/workflow/index.h"_s, other);
    QCOMPARE(jamwright::arrows::typesDefinedTwice(tree).size(), problems);
}

void TestArrows::sizes()
{
    SourceTree tree;
    tree.insert(u"core/base/long.cpp"_s, QByteArray(600, '\n'));
    for (int i = 1; i < 22; ++i) {
        tree.insert(u"core/base/f%1.h"_s.arg(i), {});
    }
    tree.insert(u"core/base/CMakeLists.txt"_s, QByteArray(900, '\n'));
    QCOMPARE(oversized(tree), QStringList());

    tree.insert(u"core/base/long.cpp"_s, QByteArray(601, '\n'));
    QCOMPARE(oversized(tree).size(), 1);
    tree.insert(u"core/base/one.more.h"_s, {});
    QCOMPARE(oversized(tree).size(), 2);
}

QTEST_GUILESS_MAIN(TestArrows)
#include "tst_arrows.moc"

// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace jamwright::arrows {

/// Source files by their path from the project's root ("core/store/database.cpp"), with their text.
using SourceTree = QMap<QString, QByteArray>;

/// What Qt's own modules are made of, by the name that an include writes ("QWidget").
struct QtModules {
    QSet<QString> gui;     ///< Qt Gui, Qt Widgets, Qt PrintSupport, Qt Svg
    QSet<QString> sql;     ///< Qt Sql
    QSet<QString> network; ///< Qt Network
};

/// Reads the .cpp, .h and CMakeLists.txt under app, core and ui of the project's root.
[[nodiscard]] SourceTree readSources(const QString &root);

/// Reads the header names of Qt's modules where Qt is installed.
[[nodiscard]] QtModules readQtModules();

/// Every edge that the table of the architecture does not allow, as a sentence. Looks at includes of ours, at includes
/// of Qt in core, and at the link lines of core's CMakeLists.txt.
[[nodiscard]] QStringList forbiddenEdges(const SourceTree &tree, const QtModules &modules);

/// Types of one name in one namespace that are defined twice, as sentences. The linker would silently take the
/// functions of one for the other's. Reads the layout that clang-format gives: namespaces and their members begin a
/// line.
[[nodiscard]] QStringList typesDefinedTwice(const SourceTree &tree);

/// Files and folders that have outgrown the house, as sentences.
[[nodiscard]] QStringList oversized(const SourceTree &tree);

} // namespace jamwright::arrows

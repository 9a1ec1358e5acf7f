// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teaming/words/wordlist.h"

namespace jamwright::words {

const QLatin1String pythonwords{
    "Abstractions Aliases Annotations Arguments Arrays Asserts Attributes Awaitables Backslashes Backticks Benchmarks "
    "Binaries Booleans Branches Brackets Breakpoints Buffers Bugs Bytecodes Bytes Caches Callables Callbacks Classes "
    "Closures Coroutines Comments Commits Comparisons Compilers Comprehensions Conditions Constants Constructors "
    "Containers Context-managers Counters Curlies Cursors Dataclasses Debuggers Decimals Decorators Defaults Deques "
    "Descriptors Dictionaries Docstrings Doctests Dunders Eggs Elifs Ellipses Encodings Enums Enumerators Escapes "
    "Events Exceptions Exponents Expressions F-strings Factories Filters Finalizers Flags Floats Formatters Frames "
    "Frozensets Functions Futures Generators Getters Globals Glyphs Graphs Grammars Guards Handlers Hashes Headers "
    "Heaps Helpers Hooks Hypercubes Identifiers Imports Indents Indices Inheritances Instances Integers Interpreters "
    "Iterables Iterators Jits Joins Jsons Jumps Kernels Keys Keywords Kwargs Lambdas Layouts Lexers Libraries Linters "
    "Lists Literals Locals Logs Loggers Loops Macros Mappings Matrices Memoryviews Metaclasses Methods Mixins Mocks "
    "Modules Mutables Mutexes Namespaces Namedtuples Nodes Nonlocals Notebooks Numbers Numerals Objects Offsets "
    "Operands Operators Optionals Options Outputs Overloads Packages Parameters Parsers Partials Paths Patterns "
    "Pickles Pipelines Pixels Pointers Polymorphs Profilers Properties Protocols Prompts Pythonistas Quaternions "
    "Queries Queues Quotes Raises Ranges Records Recursions References Refactors Regexes Registries Releases Returns "
    "Runtimes Schedulers Scopes Scripts Semaphores Sentinels Sequences Sets Setters Signatures Singletons Slices "
    "Slots Snakes Snippets Sockets Sorters Stacks Statements Streams Strings Subclasses Sums Syntaxes Tabs Tasks "
    "Templates Ternaries Testers Threads Timers Tokens Tracebacks Tuples Types Typehints Underscores Unions Unicodes "
    "Unpackers Upgrades Utilities Validators Values Variables Variants Vectors Versions Views Virtualenvs Walruses "
    "Warnings Weakrefs Wheels Whitespaces Wildcards Workers Wrappers Xors Xranges Yields Yamls Zens Zeros Zips"};

// Harmless apart, awkward together.
const QLatin1String pythonwordsUnlucky{
    "Bashful-Bugs Busy-Bugs Brilliant-Bugs Bouncy-Bugs Useful-Underscores Young-Yields"};

} // namespace jamwright::words

# SPDX-FileCopyrightText: 2026 The Jamwright developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One interface target carries every flag, so that all of our code is compiled alike.

find_program(JAMWRIGHT_CCACHE ccache)
if(JAMWRIGHT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${JAMWRIGHT_CCACHE}")
endif()

add_library(jamwright_flags INTERFACE)
target_compile_features(jamwright_flags INTERFACE cxx_std_20)
target_compile_definitions(jamwright_flags INTERFACE
  QT_NO_CAST_FROM_ASCII
  QT_NO_CAST_TO_ASCII
  QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_NO_FOREACH
  QT_STRICT_ITERATORS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(jamwright_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast
  $<$<BOOL:${JAMWRIGHT_WARNINGS_ARE_ERRORS}>:-Werror>)

find_program(JAMWRIGHT_LLD ld.lld)
if(JAMWRIGHT_LLD)
  add_link_options(-fuse-ld=lld)
endif()

if(JAMWRIGHT_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(JAMWRIGHT_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

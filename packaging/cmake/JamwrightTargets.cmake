# SPDX-FileCopyrightText: 2026 The Jamwright developers
# SPDX-License-Identifier: GPL-3.0-or-later

# jamwright_library(NAME [BASE DIR] SOURCES … HEADERS … [LINKS …] [PRIVATE_LINKS …])
#
# A library jamwright_NAME (static, or shared with BUILD_SHARED_LIBS) with the alias Jamwright::NAME. HEADERS are public and each is compiled on its own by the
# target all_verify_interface_header_sets. BASE is the folder that includes are written from (default: core).
function(jamwright_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "BASE" "SOURCES;HEADERS;LINKS;PRIVATE_LINKS")
  if(NOT arg_BASE)
    set(arg_BASE "${PROJECT_SOURCE_DIR}/core")
  endif()
  set(target "jamwright_${name}")
  add_library(${target} ${arg_SOURCES})
  add_library(Jamwright::${name} ALIAS ${target})
  target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS "${arg_BASE}" FILES ${arg_HEADERS})
  set_target_properties(${target} PROPERTIES AUTOMOC ON VERIFY_INTERFACE_HEADER_SETS ON)
  target_link_libraries(${target} PUBLIC jamwright_flags ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
endfunction()

# jamwright_test(FILE.cpp [LINKS …] [RESOURCES …])
#
# One Qt Test program a file, named after it, run offscreen with its own home folder so that no test sees the user's settings.
# How long one may take is ctest's to say, not Qt Test's, which does not know of slow machines.
function(jamwright_test source)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "NAME" "LINKS;SOURCES;LABELS")
  get_filename_component(name "${source}" NAME_WE)
  if(arg_NAME)
    set(name "${arg_NAME}")
  endif()
  add_executable(${name} ${source} ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(${name} PRIVATE jamwright_flags Qt6::Test ${arg_LINKS})
  target_compile_definitions(${name} PRIVATE
    JAMWRIGHT_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
    JAMWRIGHT_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
  add_test(NAME ${name} COMMAND ${name})
  set(home "${CMAKE_CURRENT_BINARY_DIR}/home-${name}")
  file(MAKE_DIRECTORY "${home}")
  set_tests_properties(${name} PROPERTIES
    TIMEOUT 300
    LABELS "${arg_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;HOME=${home};XDG_CONFIG_HOME=${home};XDG_DATA_HOME=${home};XDG_RUNTIME_DIR=${home};LC_ALL=C.UTF-8;TZ=UTC;JAMWRIGHT_WORKSPACE=;JAMWRIGHT_DISCORD_TOKEN=;RC_PARAMS=seed=20260807;QTEST_FUNCTION_TIMEOUT=7200000;UBSAN_OPTIONS=print_stacktrace=1")
endfunction()

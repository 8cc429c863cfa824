# SPDX-FileCopyrightText: 2026 The Daybook authors
# SPDX-License-Identifier: MIT

# One INTERFACE target carries the language level, the strict Qt defines and the warnings;
# every target of ours links it.

option(DAYBOOK_WARNINGS_ARE_ERRORS "Stop at the first compiler warning" OFF)
option(DAYBOOK_FUZZ "Add the fuzz targets; needs clang, see the preset fuzz" OFF)
set(DAYBOOK_SANITIZERS "" CACHE STRING "Value for -fsanitize=, for instance address,undefined")

set(CMAKE_AUTOMOC ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

add_library(house_style INTERFACE)
target_compile_features(house_style INTERFACE cxx_std_20)
target_include_directories(house_style INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(house_style INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_CONTEXTLESS_CONNECT)
if(MSVC)
    target_compile_options(house_style INTERFACE /W4 /permissive- /utf-8)
else()
    target_compile_options(house_style INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Woverloaded-virtual)
endif()
if(DAYBOOK_WARNINGS_ARE_ERRORS)
    target_compile_options(house_style INTERFACE $<IF:$<CXX_COMPILER_ID:MSVC>,/WX,-Werror>)
endif()
if(DAYBOOK_SANITIZERS)
    target_compile_options(house_style INTERFACE
        -fsanitize=${DAYBOOK_SANITIZERS} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(house_style INTERFACE -fsanitize=${DAYBOOK_SANITIZERS})
endif()

# Compilers and linkers are found fastest by what the machine has.
find_program(DAYBOOK_CCACHE ccache)
if(DAYBOOK_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${DAYBOOK_CCACHE}")
endif()
find_program(DAYBOOK_MOLD mold)
if(DAYBOOK_MOLD AND NOT APPLE AND NOT WIN32)
    target_link_options(house_style INTERFACE -fuse-ld=mold)
endif()

# Adds a static library of one layer.
function(daybook_library name)
    add_library(${name} STATIC ${ARGN})
    target_link_libraries(${name} PUBLIC house_style)
endfunction()

# Adds a Qt Test executable that ctest runs offscreen, in UTC and in the C locale, behind the command
# WRAPPER if given.
# A wrapper that lacks its tools exits with 77.
function(daybook_test name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBRARIES;LABELS;WRAPPER" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE house_style Qt6::Test ${arg_LIBRARIES})
    add_test(NAME ${name} COMMAND ${arg_WRAPPER} $<TARGET_FILE:${name}>)
    set_tests_properties(${name} PROPERTIES
        TIMEOUT 300
        LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/lsan.supp:print_suppressions=0")
    if(arg_WRAPPER)
        set_tests_properties(${name} PROPERTIES SKIP_RETURN_CODE 77)
    endif()
endfunction()

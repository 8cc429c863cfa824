// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/business/names.h"

namespace daybook::sandbox::names {

const std::vector<Person> &colleagues()
{
    static const std::vector<Person> people{
        {"Ada", "Example", "aexample"},
        {"Ольга", "Соколова", "osokolova"},
        {"王", "秀英", "wxiuying"},
        {"ليلى", "حداد", "lhaddad"},
        {"Zoë", "O’Hara-Łukasiewicz", "zohara"},
        {"Juniper", "Bloom 🌿", "jbloom"},
        {"Ananya", "Kulkarni", "akulkarni"},
        {"Jörg", "Müßig", "jmuessig"},
        {"Дмитро", "Шевченко", "dshevchenko"},
        {"أحمد", "منصور", "amansour"},
        {"李", "明", "lming"},
        {"Siobhán", "Ní Dhuibhne", "snidhuibhne"},
        {"Rohan", "देशपांडे", "rdeshpande"},
        {"佐藤", "陽子", "ysato"},
        {"Noor", "van den Berg", "nvandenberg"},
        {"Wolfeschlegel", "Hausenbergerdorff-Schmitterstein von und zu Altmark", "whausen"},
    };
    return people;
}

const std::vector<Tongue> &tongues()
{
    static const std::vector<Tongue> all{
        {{"Maya", "Grace", "Liam", "Owen", "Chloe", "Ethan", "Nora", "Jack", "Ruby", "Miles",
             "Tess", "Hugo", "Iris", "Caleb", "Wren", "Theo"},
            {"Carter", "Nguyen", "Brooks", "O'Neil", "Alvarez", "Whitaker", "Reed", "Okafor",
                "Lindqvist", "Moreau", "D'Angelo", "Hayes", "Fontaine", "Novak", "Pryce",
                "Tanaka"}},
        {{"Anneliese", "Jürgen", "Käthe", "Sören", "Ilse", "Matthäus", "Frieda", "Emre", "Zeynep",
             "Agnieszka"},
            {"Schröder", "Weiß", "Kowalczyk", "Yıldırım", "Krüger", "Dvořák", "Bäumler", "Şahin",
                "Löwe", "Großmann"}},
        {{"Priya", "Arjun", "Kavya", "Vikram", "Meera", "Aditya", "प्रिया", "सुनील"},
            {"Joshi", "Patil", "Iyer", "Deshmukh", "Rao", "Bhosale", "कुलकर्णी", "पाटील"}},
        {{"Анна", "Иван", "Мария", "Пётр", "Елена", "Тарас", "Ґалина"},
            {"Кузнецова", "Орлов", "Білик", "Морозова", "Лебедев", "Ковальчук"}},
        {{"فاطمة", "يوسف", "مريم", "عمر", "سارة", "خالد"},
            {"النجار", "العلي", "خوري", "سليمان", "الحسن", "بركات"}},
        {{"伟", "芳", "娜", "敏", "静", "强", "磊"}, {"张", "刘", "陈", "杨", "赵", "黄", "周"},
            true},
    };
    return all;
}

} // namespace daybook::sandbox::names

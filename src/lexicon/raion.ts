import { foldName } from '../util/fold-name.ts';

/**
 * Ukraine's 136 raions by oblast, in the adjective that tables of alerts use, then other names of the same: those of before a renaming and
 * the English one (underscore for a space).
 * @source Resolution 807-IX of the Verkhovna Rada of 17 July 2020; renamings of 2023 and 2024; transliteration of resolution 55 of 2010
 */
const ROWS: Readonly<Record<string, string>> = {
  'UA-05':
    'Vinnytskyi=Vinnytsia Haisynskyi=Haisyn Zhmerynskyi=Zhmerynka Mohyliv-Podilskyi Tulchynskyi=Tulchyn Khmilnytskyi=Khmilnyk',
  'UA-07': 'Volodymyrskyi=Volodymyr Kamin-Kashyrskyi Kovelskyi=Kovel Lutskyi=Lutsk',
  'UA-09':
    'Alchevskyi=Alchevsk Dovzhanskyi=Dovzhansk Luhanskyi=Luhansk Rovenkivskyi=Rovenky Svativskyi=Svatove Siverskodonetskyi=Sievierodonetskyi=Sievierodonetsk Starobilskyi=Starobilsk Shchastynskyi=Shchastia',
  'UA-12':
    'Dniprovskyi=Dnipro Kamianskyi=Kamianske Kryvorizkyi=Kryvyi_Rih Nikopolskyi=Nikopol Samarivskyi=Novomoskovsk=Novomoskovskyi=Samar Pavlohradskyi=Pavlohrad Synelnykivskyi=Synelnykove',
  'UA-14':
    'Bakhmutskyi=Bakhmut Volnovaskyi=Volnovakha Horlivskyi=Horlivka Donetskyi=Donetsk Kalmiuskyi=Kalmiuske Kramatorskyi=Kramatorsk Mariupolskyi=Mariupol Pokrovskyi=Pokrovsk',
  'UA-18':
    'Berdychivskyi=Berdychiv Zhytomyrskyi=Zhytomyr Korostenskyi=Korosten Zviahelskyi=Novohrad-Volynskyi=Zviahel',
  'UA-21':
    'Berehivskyi=Berehove Mukachivskyi=Mukachevo Rakhivskyi=Rakhiv Tiachivskyi=Tiachiv Uzhhorodskyi=Uzhhorod Khustskyi=Khust',
  'UA-23':
    'Berdianskyi=Berdiansk Vasylivskyi=Vasylivka Zaporizkyi=Zaporizhzhia Melitopolskyi=Melitopol Polohivskyi=Polohy',
  'UA-26':
    'Verkhovynskyi=Verkhovyna Ivano-Frankivskyi=Ivano-Frankivsk Kaluskyi=Kalush Kolomyiskyi=Kolomyia Kosivskyi=Kosiv Nadvirnianskyi=Nadvirna',
  'UA-32':
    'Bilotserkivskyi=Bila_Tserkva Boryspilskyi=Boryspil Brovarskyi=Brovary Buchanskyi=Bucha Vyshhorodskyi=Vyshhorod Obukhivskyi=Obukhiv Fastivskyi=Fastiv',
  'UA-35': 'Holovanivskyi=Holovanivsk Kropyvnytskyi Novoukrainskyi=Novoukrainka Oleksandriiskyi=Oleksandriia',
  'UA-43':
    'Bakhchysaraiskyi=Bakhchysarai Bilohirskyi=Bilohirsk Dzhankoiskyi=Dzhankoi Yevpatoriiskyi=Yevpatoriia Kerchenskyi=Kerch Kurmanskyi=Krasnohvardiiske=Krasnohvardiiskyi=Kurman Perekopskyi=Krasnoperekopsk=Krasnoperekopskyi=Perekop Simferopolskyi=Simferopol Feodosiiskyi=Feodosiia Yaltynskyi=Yalta',
  'UA-46':
    'Drohobytskyi=Drohobych Zolochivskyi=Zolochiv Lvivskyi=Lviv Sambirskyi=Sambir Stryiskyi=Stryi Sheptytskyi=Chervonohradskyi=Chervonohrad Yavorivskyi=Yavoriv',
  'UA-48': 'Bashtanskyi=Bashtanka Voznesenskyi=Voznesensk Mykolaivskyi=Mykolaiv Pervomaiskyi=Pervomaisk',
  'UA-51':
    'Berezivskyi=Berezivka Bilhorod-Dnistrovskyi Bolhradskyi=Bolhrad Izmailskyi=Izmail Odeskyi=Odesa Podilskyi=Podilsk Rozdilnianskyi=Rozdilna',
  'UA-53': 'Kremenchutskyi=Kremenchuk Lubenskyi=Lubny Myrhorodskyi=Myrhorod Poltavskyi=Poltava',
  'UA-56': 'Varaskyi=Varash Dubenskyi=Dubno Rivnenskyi=Rivne Sarnenskyi=Sarny',
  'UA-59': 'Konotopskyi=Konotop Okhtyrskyi=Okhtyrka Romenskyi=Romny Sumskyi=Sumy Shostkynskyi=Shostka',
  'UA-61': 'Kremenetskyi=Kremenets Ternopilskyi=Ternopil Chortkivskyi=Chortkiv',
  'UA-63':
    'Bohodukhivskyi=Bohodukhiv Iziumskyi=Izium Berestynskyi=Krasnohrad=Krasnohradskyi=Berestyn Kupianskyi=Kupiansk Lozivskyi=Lozova Kharkivskyi=Kharkiv Chuhuivskyi=Chuhuiv',
  'UA-65':
    'Beryslavskyi=Beryslav Henicheskyi=Henichesk Kakhovskyi=Kakhovka Skadovskyi=Skadovsk Khersonskyi=Kherson',
  'UA-68': 'Kamianets-Podilskyi Khmelnytskyi Shepetivskyi=Shepetivka',
  'UA-71': 'Zvenyhorodskyi=Zvenyhorodka Zolotoniskyi=Zolotonosha Umanskyi=Uman Cherkaskyi=Cherkasy',
  'UA-74':
    'Koriukivskyi=Koriukivka Nizhynskyi=Nizhyn Novhorod-Siverskyi Prylutskyi=Pryluky Chernihivskyi=Chernihiv',
  'UA-77': 'Vyzhnytskyi=Vyzhnytsia Dnistrovskyi Chernivetskyi=Chernivtsi',
};

const BY_UNIT: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(ROWS).map(([admin1, row]) => [
    admin1,
    new Map(
      row.split(' ').flatMap((raion) => {
        const names = raion.split('=').map((n) => n.replaceAll('_', ' '));
        return names.map((n): [string, string] => [foldName(n), names[0]!]);
      }),
    ),
  ]),
);

/** The raion of an oblast (ISO 3166-2) by any of its names without the word raion, as the adjective of today: `Uman` → `Umanskyi`; null where there is none. */
export function raionNamed(admin1: string, name: string): string | null {
  return BY_UNIT.get(admin1)?.get(foldName(name)) ?? null;
}

/** All raions of an oblast (ISO 3166-2), sorted; empty for a city of the first level and where they are not known. */
export function raionsOf(admin1: string): readonly string[] {
  return [...new Set(BY_UNIT.get(admin1)?.values())].sort();
}

const words = (s: string): ReadonlySet<string> => new Set(s.trim().split(/\s+/));

/** Words before a name that make it a person's. @source own, general English */
export const PERSON_TITLE: ReadonlySet<string> = words(`
mr mrs ms miss dr sir lord lady dame prof professor president vice-president premier chancellor minister secretary governor mayor
senator congressman congresswoman representative ambassador judge justice general gen colonel col lieutenant lt major maj captain
capt sergeant sgt admiral adm brigadier marshal commander corporal private officer detective inspector sheriff chief king queen
prince princess emir sheikh sultan pope father sister brother bishop archbishop rabbi imam ayatollah spokesman spokeswoman
spokesperson director chairman chairwoman chair ceo coach captain author actor actress singer activist journalist reporter
lawyer analyst envoy deputy mp sen rep gov rev st.john
`);

/** Given names that are also places, or are common in the reports read. @source own list of common given names */
export const GIVEN_NAME: ReadonlySet<string> = words(`
aaron abbas abdel abdi abdou abdul abdulkarim abdullah abdulrahman abigail abraham adam adama ahmad ahmed aisha alan albert alejandro
aleksandr alex alexander alexei alfred ali alice alina alma amadou amanda amina amna amy ana anastasia anatoly andre andrea andrei
andrew andriy angela anna anne anthony antonio antony ariel arthur asha ashley asif austin barack barbara barry bashar basit beatrice
ben benjamin bernard bernie bill bob boris brad brandon brenda brian bruce bruno carl carla carlos caroline catherine celia chad
charles charlotte chelsea cheikh chris christian christine christopher clara clare colin craig cyril dakota damien daniel danny daria
dave david deborah denis dennis diana diego dmitri dmitry dmytro don donald dorota dorothy douglas dylan eduardo edward elena eli elijah
elizabeth ella emily emma emmanuel eric erik espérance esther ethan eugene eva farida farid fatima felix fernando florence francesca
francis francisco frank fred fatou gabriel gareth gary geoffrey george georgia gerald gianni gordon grace graham greg hamid hannah hans
harold harry hasan hassan hauwa hawa heather helen henry hillary howard hugh hussein ian ibrahim idris igor ihor ilham ingrid irina irene
isaac isabella ismail israel ivan jack jackie jackson jacob jake jalal jamal james jan jane janet jason jean jeff jennifer jeremy jerry
jesse jessica jim jimmy joan joe joel johan john johnny jonathan jordan jorge jose joseph josh joshua juan judith julia julian julie june
justin kamal kamala karen karim kate katherine kathleen keith kelly ken kenneth kevin khaled khalid khalil khin kim kwame kyle kyrylo
larry laura lauren lawrence lena leo leon leonid lewis liam lila linda lisa louis louise lucas lucia lucy luis luke lydia madison mahmoud
malik mamadou manuel marc marcus margaret maria marie marina mario marit mark marta martha martin mary maryam masoud matt matthew maurice
max maxim megan mehmet melissa michael michel michelle miguel mike mikhail min mina mohamed mohammad mohammed moses moussa muhammad musa
mustafa mykola myron nadia naomi nancy natalia natalie nathan neil nelson nicholas nick nicolas nicole nigel nikolai nina noah nora norman
oleg oleh oleksandr oleksiy olga olha oliver olivia omar oscar osama ousmane paris pamela patricia patrick paul pavel pavlo pedro
penny pernille peter petro philip phil pierre rachel rafael rahul ralph rami ramzan rashid raymond rebecca reuben ricardo richard rick rita
rob robert roberto robin rodrigo roger roland roman ron ronald rosa rose roy ruslan russell ruth ryan said saleh salim sally sam samantha
samir samuel sandra sara sarah savannah scott sean sebastian serge sergei sergey serhii serhiy seydou sharon shaun sheikh shirley simon
sofia sophie stanislav stanley stephanie stephen steve steven stuart sue susan svetlana sydney taras tariq tatiana ted teresa terry
thabo thomas tim timothy tina todd tom tommy tony tracy tyler umar valentina valery vanessa vasyl vera victor victoria viktor vincent
viktoria virginia vitali vitaliy vladimir volodymyr vyacheslav walter warren wayne wendy william yahya yasmin yevhen yoav yulia yuri yuriy
yousef yusuf yves zachary zahra zoe maksym gennady wim fritz jens lars olaf sven jürgen kurt otto uwe wolfgang giorgi nino levan nguyen
levi harvey milton allen kanye owen ivy ava mia noor isla ruby grace freya jasmine amber jade crystal dawn faith hope joy brooke
blake carter cole cooper dean derek duncan earl edgar edith ernest glen glenn guy harrison hazel holly iris jasper jay jill joyce juliet
kirk lance leila leonard lester lloyd logan lorenzo luther mabel mario marion marshall mason maya melvin miles mitchell morgan murray
nigel norma otis percy perry preston quentin ralph randall randy raul regina rex rhonda rodney rory ross rupert salvador sebastian shane
sheila sherman sidney spencer stella stewart terence theresa trevor troy vernon vince virgil wallace wanda wesley wilbur winston zane
thant aung kyaw zaw htun htet win thein naing soe su moe lin ko ma daw u saw naw sai
`);

/** Words that head the name of a body: a place name before them is part of it. @source own, general English */
export const BODY_NAME: ReadonlySet<string> = words(`
ministry army navy university college council command party forces force alliance church court bank times post police network cross
crescent parliament embassy hospital agency institute union association federation league committee commission authority government
service services corps guard guards front movement fund foundation museum society club united city fc rovers daily herald tribune
gazette chronicle journal press radio television news airlines airways group company corporation inc ltd defence defense national
democratic liberation republican people's civil international department office center centre school stadium theatre arena festival
award awards prize open cup games olympics conference summit treaty accord accords agreement accords convention declaration process
protocol pact deal dialogue school initiative tracker monitor observatory watch
`);

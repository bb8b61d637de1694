const russian = `
Александр Алексей Анатолий Андрей Антон Аркадий Арсений Артём Артемий Артур Афанасий Ахмед Богдан Борис Вадим Валентин Валерий
Валерьян Василий Вениамин Виктор Виталий Владимир Владислав Всеволод Вячеслав Геннадий Георгий Герман Глеб Григорий Давид Даниил
Данила Денис Дмитрий Евгений Егор Ефим Захар Иван Игнат Игорь Илья Иннокентий Иосиф Ипполит Камиль Карен Кирилл Клим Константин Лев
Леонид Леонтий Макар Максим Марат Марк Матвей Микаил Мирон Михаил Мурат Никита Николай Олег Остап Павел Пётр Платон Прохор Равиль
Рамиль Рашид Ринат Родион Роман Рустам Савелий Семён Сергей Станислав Степан Святослав Тарас Тимофей Тимур Тихон Фёдор Феликс Филипп
Фома Харитон Эдуард Эльдар Эмиль Юлиан Юрий Яков Ярослав
Агата Агния Ада Аделина Аида Алевтина Александра Алеся Алина Алиса Алла Альбина Альфия Анастасия Ангелина Анна Антонина Анфиса
Арина Асия Ася Валентина Валерия Варвара Василиса Вера Вероника Виктория Виолетта Владислава Галина Гульнара Дарья Диана Дина Ева
Евгения Евдокия Екатерина Елена Елизавета Ефросинья Жанна Зинаида Злата Зоя Ида Инга Инна Ираида Ирина Ия Камилла Капитолина Карина
Кира Клавдия Клара Кристина Ксения Лариса Лидия Лилия Любовь Людмила Майя Маргарита Марианна Марина Мария Марьям Марфа Милана
Мирослава Надежда Наталия Наталья Нелли Ника Нина Нонна Оксана Олеся Ольга Пелагея Полина Прасковья Раиса Регина Римма Розалия
Роза Руслана Светлана София Софья Стефания Таисия Тамара Татьяна Ульяна Фаина Фатима Эвелина Элеонора Элина Эльвира Эльмира Эмма
Юлиана Юлия Яна Ярослава Руслан Ильдар
Саша Лёша Андрюша Антоша Боря Вадик Валера Вася Витя Володя Вова Слава Гена Гоша Гриша Даня Денис Дима Женя Ваня Костя Лёня Макс Миша
Коля Паша Петя Рома Серёжа Стёпа Толя Федя Юра Яша Настя Аня Валя Варя Вика Галя Даша Катя Лена Лиза Зина Ира Ксюша Лида Люба Люда
Маша Надя Наташа Оля Рая Света Соня Таня Тома Юля`;

const latin = `
Aleksandr Aleksei Aleksey Alexander Alexandr Alexei Alexey Anatoly Andrei Andrey Anton Artem Artyom Boris Denis Dmitri Dmitriy Dmitry
Egor Evgeny Evgeniy Fedor Fyodor Georgy Grigory Igor Ilya Ivan Kirill Konstantin Leonid Maksim Maxim Mikhail Nikita Nikolai Nikolay
Oleg Pavel Pyotr Roman Ruslan Semyon Sergei Sergey Stanislav Stepan Timofey Vadim Valentin Valery Vasily Viktor Vitaly Vladimir
Vladislav Vyacheslav Yaroslav Yegor Yevgeny Yuri Yury
Aleksandra Alexandra Alina Alla Anastasia Anastasiya Anna Antonina Daria Darya Ekaterina Elena Elizaveta Evgenia Galina Inna Irina
Kristina Ksenia Larisa Lidia Ludmila Lyubov Lyudmila Margarita Maria Marina Mariya Nadezhda Natalia Natalya Nina Oksana Olga Polina
Raisa Sofia Sofya Svetlana Tamara Tatiana Tatyana Valentina Vera Veronika Viktoria Yana Yulia Yuliya Zinaida Zoya
Adam Alan Albert Andrew Anthony Arthur Benjamin Brian Charles Christopher Daniel David Donald Edward Eric Frank Gary George Gregory
Harold Henry Jack Jacob James Jason Jeffrey John Jonathan Joseph Joshua Keith Kenneth Kevin Larry Matthew Michael Nicholas Patrick
Paul Peter Philip Raymond Richard Robert Ronald Ryan Samuel Scott Stephen Steven Thomas Timothy Walter William
Alice Amanda Amy Angela Ann Barbara Betty Brenda Carol Catherine Christine Cynthia Deborah Diana Donna Dorothy Elizabeth Emily Emma
Helen Janet Jennifer Jessica Joan Judith Julia Julie Karen Katherine Kathleen Kelly Kimberly Laura Linda Lisa Margaret Martha Mary
Melissa Michelle Nancy Nicole Pamela Patricia Rachel Rebecca Ruth Sandra Sarah Sharon Stephanie Susan Teresa`;

/** Spelling that does not tell names apart: case and ё. */
export function foldGivenName(name: string): string {
  return name.toLowerCase().replaceAll("ё", "е");
}

const names = (list: string) => new Set(list.trim().split(/\s+/).map(foldGivenName));

/** Given names that are common in Russia, full and short, folded by `foldGivenName`. */
export const russianGivenNames: ReadonlySet<string> = names(russian);

/** The same in Latin letters, and common English ones that name no place. */
export const latinGivenNames: ReadonlySet<string> = names(latin);

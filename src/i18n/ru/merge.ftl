# Анкеты ведомств и файлы с других компьютеров, собранные в файле группы.

title-merge = Что вернулось
merge-dry-run = Только проба: ответы не записаны.
merge-no-forms = Ни один файл не удалось принять.
merge-counts = { $differing } { $differing ->
        [one] вопрос, по которому
        [few] вопроса, по которым
       *[many] вопросов, по которым
    } ответы расходятся, { $one } с единственным голосом, { $agreed } согласовано, { $nobody } без ответа; отклонено: { $refused }
merge-laptop = группа, другой компьютер
merge-team = Группа

column-form = Файл
column-speaker = От чьего имени
column-given = Ответов
column-new = Новых
column-where = Где
column-why = Почему
column-said-by-whom = Кто что говорит
column-usually-knows = Кто обычно знает
column-questions = Вопросы

merge-refused = Отклонено ({ $count })
merge-told = Следует знать ({ $count })
merge-differing = Ответы расходятся ({ $count })
merge-differing-reading = Пока группа не договорится, эти вопросы считаются открытыми. `readiness assess { $file } --only-differing` проходит по ним; `согласовать` записывает, на чём группа сошлась.
merge-one-voice = Единственный голос ({ $count })
merge-agreed = Согласовано ({ $count })
merge-nobody = Никто не ответил ({ $count })
merge-since = Что каждый изменил с тех пор, как у всех был один файл

merge-other-country = это анкета другой страны: { $theirs }, а не { $ours }
    .hint = если анкета всё же та, исправьте в ней страну
merge-other-round = это анкета другого раунда: { $theirs }, а не { $ours }
    .hint = попросите анкету этого раунда; сказанное в прежней можно показать рядом с вопросами: `readiness assess … --earlier ФАЙЛ`
merge-only-country = указана страна { $theirs }; в файле группы страны нет
merge-only-round = указан раунд { $theirs }; в файле группы раунда нет
merge-no-agency = { $count ->
        [one] { $count } ответ не сказан никем
        [few] { $count } ответа не сказаны никем
       *[many] { $count } ответов не сказаны никем
    }: { $questions }
    .hint = назовите ведомство в --agency; а если это файл самой группы с другого компьютера, скажите это с --team или с --base и файлом, с которого начали оба
merge-carried = { $count ->
        [one] { $count } ответ перенесён
        [few] { $count } ответа перенесены
       *[many] { $count } ответов перенесены
    } из прежнего раунда и никем не подтверждены: { $questions }
    .hint = подтвердите эти ответы в анкете и пришлите её снова
merge-head-differs = под ключом `{ $key }` сказано иное; в файле группы всё осталось как было
merge-unreadable = полученное не удалось бы прочитать таким, каким оно было бы записано; ничего не записано
    .hint = объедините файлы по одному, чтобы найти тот, в котором дело, и сообщите об этом как об ошибке программы
merge-wrote = { $file }: новое по { $new } { $new ->
        [one] вопросу
       *[many] вопросам
    }
merge-unchanged = { $file }: ничего нового, не изменён ни один байт
merge-no-words = формула не показывает слов, которые можно взять: «{ $words }»
    .hint = напишите в ячейку сами слова

# Les mots de l’outil. en.ftl dit la même chose; un test compare les deux.

severity-error = erreur
severity-warning = avertissement
severity-note = note
severity-help = aide
label-first = ceci vient en premier
label-other-language = l’autre langue
label-changed-text = ce texte a changé
label-after-this = il viendrait après ceci
label-offered = offert ici
label-shown = montrée ici

## Constats : le message, ce qu’il faut écrire (.help et ses variantes), ce que c’est (.what) et pourquoi (.why).

input-not-utf8 = ce fichier n’est pas un texte UTF-8
    .help = enregistrez-le de nouveau en UTF-8; dans un éditeur de texte : « Enregistrer sous », codage UTF-8
    .what = Un fichier qui n’est pas un texte UTF-8.
    .why = Les accents seraient faux sur toutes les pages. L’outil ne devine jamais.
input-toml-syntax = cette ligne est illisible
    .help = écrivez : clé = "texte", le texte entre guillemets droits; une date sans guillemets : 2024-12-09
    .curly = mettez un guillemet droit (") avant et après le texte, et gardez les autres à l’intérieur
    .inner = un guillemet droit termine le texte; à l’intérieur, mettez plutôt des guillemets français
    .what = Une ligne qui n’est pas du TOML.
    .why = Ce qui est illisible n’est jamais deviné : un état mal lu pourrait publier une ébauche.
input-duplicate-key = cette clé figure ici deux fois
    .help = gardez-en une seule
    .what = Une clé écrite deux fois au même endroit.
    .why = Personne ne saurait laquelle des deux est la bonne.
input-unknown-key = « { $key } » n’est pas une clé de { $file }
    .help = les clés connues ici sont : { $known }
    .near = écrivez « { $near } »
    .what = Une clé que le fichier ne connaît pas.
    .why = Une clé mal écrite passerait inaperçue : une ébauche pourrait être publiée parce que son état est mal écrit.
input-missing-key = il manque « { $key } »
    .help = ajoutez une ligne : { $key } = …
    .what = Une clé dont le fichier a besoin.
    .why = Sans elle, la page serait incomplète dans une liste, dans un fil ou pour un lecteur d’écran.
input-wrong-type = « { $key } » demande { $expected ->
        [date] une date
        [moment] une date, ou une date et une heure
        [count] un nombre entier
        [list] une liste de textes
        [table] un groupe de clés
        [tables] une liste de groupes de clés
        [bilingual] un texte dans chaque langue
       *[text] un texte
    }
    .help = écrivez : { $expected ->
        [date] { $key } = 2024-12-09
        [moment] { $key } = 2024-12-09, ou 2024-12-09T10:00:00-05:00
        [count] { $key } = 20
        [list] { $key } = ["un", "deux"]
        [table] [{ $key }] seul sur une ligne, et ses clés au-dessous
        [tables] [[{ $key }]] seul sur une ligne pour chacun, et ses clés au-dessous
        [bilingual] { $key } = {"{"} en = "…", fr = "…" {"}"}
       *[text] { $key } = "…"
    }
    .what = Une valeur d’une autre sorte que celle que la clé demande.
    .why = Une date entre guillemets, ou un texte sans guillemets, serait lu autrement.
input-unknown-value = « { $value } » n’est pas une valeur de « { $key } »
    .help = écrivez l’une de celles-ci : { $known }
    .near = écrivez « { $near } »; les valeurs sont : { $known }
    .what = Un mot qui n’est aucun de ceux que la clé admet.
    .why = Un état mal écrit ne doit jamais publier une ébauche.
input-bad-value = { $reason ->
        [no-such-day] ce jour n’existe pas
        [no-such-time] cette heure n’existe pas
        [no-offset] l’heure n’indique pas son décalage par rapport à l’UTC
        [base-url] ce n’est pas une adresse qu’un site peut avoir
        [same-host] les deux langues ont la même adresse
        [page-size] une page de liste contient de 1 à 1 000 bulletins
        [path] un chemin se compose de minuscules sans accents, de chiffres, de - et de _
        [topic-twice] un autre sujet porte cet identifiant
        [authority] ce n’est pas une autorité pour des identifiants permanents
        [link] un lien du menu commence par https://
        [page-and-link] une entrée du menu mène à une page ou à un lien, pas aux deux
        [theme-data] ce thème est fait pour une autre version de l’outil
       *[other] cette valeur ne peut pas servir
    }
    .help = { $reason ->
        [no-such-day] écrivez l’année, le mois et le jour, ces deux-ci en deux chiffres : 2024-12-09
        [no-such-time] écrivez une date et une heure : 2024-12-09T10:00:00-05:00
        [no-offset] ajoutez-le : 2024-12-09T10:00:00-05:00 (Ottawa en hiver), -04:00 (en été)
        [base-url] écrivez https://hôte ou https://hôte/chemin, sans rien après
        [same-host] donnez à chaque langue son hôte, ou écrivez une seule adresse pour les deux
        [page-size] écrivez un nombre de 1 à 1000
        [path] écrivez, par exemple : "bulletins-sur-la-lprp"
        [topic-twice] donnez-lui son propre identifiant
        [authority] écrivez un hôte qui est à vous et l’année depuis laquelle il l’est : "priv.gc.ca,2018"
        [link] écrivez l’adresse complète; pour une page du site, écrivez page = "identifiant"
        [page-and-link] gardez l’un des deux
        [theme-data] mettez data = 1 quand les gabarits conviennent à la version actuelle
       *[other] changez-la
    }
    .what = Une valeur de la bonne sorte, mais qui ne peut pas servir.
    .why = Un jour qui n’existe pas ou une heure sans décalage placerait le bulletin au mauvais jour.
input-empty-text = « { $key } » ne dit rien
    .help = écrivez son texte entre les guillemets
    .what = Un texte vide.
    .why = Les lecteurs verraient un titre ou un lien vide; un fil qui en contient un n’est pas valide.
input-bad-slug = « { $value } » ne peut pas faire partie d’une adresse
    .help = utilisez des minuscules sans accents, des chiffres, - et _
    .near = écrivez « { $near } »
    .folder = renommez le dossier : « { $near } »
    .what = Une fin d’adresse, un identifiant ou un nom de dossier qui ne peut pas faire partie d’une adresse.
    .why = Les adresses sont en minuscules ASCII, pour qu’on puisse les taper et les lire à voix haute, et pour qu’elles ne changent jamais (règle de Canada.ca sur les adresses).
input-bad-file-name = « { $name } » ne peut pas être publié sous ce nom
    .help = renommez le fichier : lettres sans accents, chiffres, - _ et un point avant la terminaison; aucune espace
    .what = Un nom de fichier qui ne peut pas faire partie d’une adresse.
    .why = Les espaces et les accents dans une adresse se perdent dans les courriels et les copies.
input-no-front-matter = { $case ->
        [never-ends] le titre et la description qui commencent ici ne se terminent jamais
       *[not-there] le fichier ne commence pas par +++
    }
    .help = commencez par une ligne +++, puis title = "…" et description = "…", puis une ligne +++, puis le texte
    .never-ends = terminez le titre et la description par une ligne +++
    .what = Un texte sans les lignes qui donnent son titre et sa description.
    .why = C’est ce que montrent les listes, les fils et les moteurs de recherche.
input-missing-facts = il manque { $file }
    .help = ajoutez ce fichier à côté de en.md et de fr.md
    .what = Un bulletin sans bulletin.toml, une page sans page.toml.
    .why = Ce fichier contient ce que les deux langues partagent : dates, état, approbation.
input-stray-file = rien n’est produit à partir de ceci
    .help = déplacez-le dans le dossier d’un bulletin, dans content/files ou hors de content
    .near = renommez-le « { $near } »
    .what = Un fichier ou un dossier qui n’appartient à aucun bulletin ni à aucune page.
    .why = Il n’est pas publié, peut-être contrairement à ce que quelqu’un attend.
input-not-a-file = ceci n’est ni un fichier ni un dossier
    .help = mettez ici le fichier lui-même; les liens vers d’autres endroits ne sont pas suivis
    .what = Un lien symbolique, un tube ou un périphérique dans content.
    .why = Un lien peut mener hors du site et publier ce qui ne devait jamais l’être.
input-theme = il n’y a pas de thème « { $name } »
    .help = écrivez « { $near } », ou ajoutez le dossier themes/{ $name }
    .what = Un thème qui n’existe pas.
    .why = Sans son thème, le site n’a pas de pages.
input-theme-words = { $kind ->
        [segment] « { $key } » n’y est pas, ou ne peut pas faire partie d’une adresse
       *[syntax] ceci n’est pas un message d’un fichier Fluent
    }
    .help = écrivez : nom = Texte
    .segment = écrivez une ligne : { $key } = …, en minuscules sans accents, chiffres, - et _
    .what = Des mots d’un thème qui sont illisibles, ou dont un manque alors que les adresses en ont besoin.
    .why = Une page n’aurait pas d’étiquette, ou pas d’adresse.
input-template = le gabarit ne peut pas servir : { $detail }
    .help = corrigez le gabarit; docs/themes.fr.md énumère ce que chacun reçoit
    .what = Un gabarit illisible, ou qui demande ce qu’il ne reçoit pas.
    .why = La page serait vide ou à moitié faite.
input-template-words = { $kind ->
        [value] « { $key } » ne reçoit pas ce qu’il utilise
       *[message] le thème n’a pas de mots pour « { $key } »
    }
    .help = ajoutez { $key } à strings/en.ftl et à strings/fr.ftl
    .value = donnez au message ce qu’il utilise : { $value }
    .what = Un gabarit qui demande des mots que le thème n’a pas.
    .why = La page montrerait un nom au lieu de mots, peut-être dans une seule langue.
input-markdown = { $kind ->
        [link] ceci devait être un lien et n’en est pas un
        [picture] ceci devait être une image et n’en est pas une
        [footnote] ceci appelle une note de bas de page qui n’existe pas
        [alert] il n’y a pas d’encadré de cette sorte
       *[table] ceci devait être un tableau et n’en est pas un
    }
    .help = { $kind ->
        [link] écrivez [mots](adresse), sans espace entre les deux; une adresse n’a pas d’espaces
        [picture] écrivez ![mots](fichier.png); le nom du fichier n’a ni espaces ni accents : renommez le fichier
        [footnote] ajoutez une ligne à part : [^1]: les mots de la note, avec le même signe entre les crochets
        [alert] écrivez l’un de ceux-ci : [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION]
       *[table] mettez une ligne |---|---| sous la première, avec autant de parties que de colonnes
    }
    .what = Du Markdown voulu mais incompris.
    .why = Ses signes paraîtraient dans la page tels qu’ils ont été tapés.
input-html = { $kind ->
        [element] l’élément HTML « { $name } » n’est pas permis ici
        [attribute] l’attribut HTML « { $name } » n’est pas permis ici, ou pas avec cette valeur
       *[malformed] ceci n’est pas une balise HTML
    }
    .help = { $kind ->
        [element] écrivez-le en Markdown; sont permis span lang, abbr, sup, sub, kbd, cite, details, les tableaux et leurs pareils
        [attribute] retirez-le; ce qui est permis s’écrit nom="valeur"
       *[malformed] écrivez &lt; pour le signe « inférieur à », ou mettez le code entre `…`
    }
    .what = Du HTML qui n’est pas sur la courte liste de ce que les textes peuvent contenir.
    .why = Les scripts, les cadres et les styles pourraient suivre les lecteurs, charger du contenu d’ailleurs ou briser la page pour les lecteurs d’écran.
input-html-not-closed = « { $name } » est ouvert sans être fermé au même endroit, ou l’inverse
    .help = ouvrez-le et fermez-le dans le même paragraphe, ou l’un et l’autre seuls sur leur ligne
    .what = Une balise HTML sans son autre moitié.
    .why = Tout ce qui la suit se trouverait dedans.
input-heading-id = { $kind ->
        [not-an-id] seul un identifiant peut figurer entre accolades après un intertitre
        [reserved] les pages se servent elles-mêmes de l’identifiant « { $id } »
       *[malformed] « { $id } » ne peut pas être un identifiant
    }
    .help = écrivez : ## Intertitre {"{"}#lecons-apprises{"}"}, avec des lettres sans accents, des chiffres, - et _
    .what = Un identifiant d’intertitre qui ne peut pas servir.
    .why = Les liens qui y mènent seraient rompus.
input-unknown-code = il n’y a pas de constat « { $code } »
    .help = voyez la liste : bulletin explain
    .near = écrivez « { $near } »
    .what = Un nom dans [check] qui n’est pas un constat.
    .why = Ce qui était visé ne serait pas pesé comme voulu.
input-fixed-severity = « { $code } » compte toujours comme une erreur
    .help = retirez la ligne : ce que ce constat signale ne peut pas être construit
    .what = Une gravité dans [check] pour ce qui ne peut pas être construit.
    .why = Ce qui ne peut être lu ni atteint n’est jamais publié, quels que soient les réglages.
input-unused-excuse = cette excuse n’excuse rien : « { $code } »
    .help = retirez-la; elle vaut pour le bloc qui la suit, ou pour le paragraphe où elle se trouve
    .near = écrivez « { $near } », ou retirez-la
    .what = Une excuse (<!-- allow … -->) pour ce qui n’est pas trouvé.
    .why = Ce qu’elle excusait a été corrigé, ou elle se trouve au mauvais endroit; laissée là, elle pourrait cacher la prochaine erreur.
input-excuse-without-reason = cette excuse ne donne pas de raison : « { $code } »
    .help = écrivez : <!-- allow { $code }: pourquoi c’est bien ainsi -->
    .what = Une excuse (<!-- allow … -->) sans raison.
    .why = La personne qui approuve le texte doit pouvoir juger l’excuse.
parity-missing-language = il manque le texte { $language ->
        [fr] français
       *[en] anglais
    }
    .help = ajoutez { $language }.md à côté de l’autre langue; une ébauche a besoin des deux fichiers elle aussi, même si l’un est presque vide
    .what = Un bulletin ou une page dans une seule langue.
    .why = Les deux langues sont publiées au même moment et sont de qualité égale (Directive sur les langues officielles pour les communications et services).
parity-one-language = « { $key } » ne dit rien en { $language ->
        [fr] français
       *[en] anglais
    }
    .help = écrivez-le dans les deux langues : {"{"} en = "…", fr = "…" {"}"}
    .what = Une valeur donnée dans une seule langue.
    .why = Les lecteurs de l’autre langue verraient un vide.
parity-heading = { $case ->
        [changed] cet intertitre est de niveau { $key } ici et de niveau { $other } en français
       *[missing] le texte { $twin ->
            [fr] français
           *[en] anglais
        } n’a pas d’intertitre qui corresponde à ce qui est ici
    }
    .help = donnez-leur le même niveau, ou ajoutez l’intertitre qui manque
    .what = Des intertitres qui ne concordent pas en nombre, en ordre ou en niveau.
    .why = Les deux langues disent la même chose dans le même ordre; rien ne doit manquer à qui lit l’une plutôt que l’autre.
parity-list = { $case ->
        [changed] cette liste n’a pas le même nombre d’éléments ({ $key } ici, { $other } en français), ou une seule des deux est numérotée
       *[missing] le texte { $twin ->
            [fr] français
           *[en] anglais
        } n’a pas de liste qui corresponde à ce qui est ici
    }
    .help = faites la même liste dans les deux langues
    .what = Des listes qui ne concordent pas en nombre, en sorte ou en éléments.
    .why = Les deux langues disent la même chose dans le même ordre; rien ne doit manquer à qui lit l’une plutôt que l’autre.
parity-table = { $case ->
        [changed] ce tableau compte { $key } (lignes × colonnes) ici et { $other } en français
       *[missing] le texte { $twin ->
            [fr] français
           *[en] anglais
        } n’a pas de tableau qui corresponde à ce qui est ici
    }
    .help = faites le même tableau dans les deux langues
    .what = Des tableaux qui ne concordent pas en nombre ou en dimensions.
    .why = Les deux langues disent la même chose dans le même ordre; rien ne doit manquer à qui lit l’une plutôt que l’autre.
parity-quotation = { $case ->
        [changed] ces citations diffèrent
       *[missing] le texte { $twin ->
            [fr] français
           *[en] anglais
        } n’a pas de citation en retrait qui corresponde à ce qui est ici
    }
    .help = mettez la même citation en retrait dans les deux langues
    .what = Une citation en retrait dans une seule langue.
    .why = Les deux langues disent la même chose dans le même ordre; rien ne doit manquer à qui lit l’une plutôt que l’autre.
parity-alert = { $case ->
        [changed] cet encadré est { $key } ici et { $other } en français
       *[missing] le texte { $twin ->
            [fr] français
           *[en] anglais
        } n’a pas d’encadré qui corresponde à ce qui est ici
    }
    .help = écrivez le même encadré dans les deux langues
    .what = Des encadrés qui ne concordent pas en nombre, en ordre ou en sorte.
    .why = Les deux langues disent la même chose dans le même ordre; rien ne doit manquer à qui lit l’une plutôt que l’autre.
parity-code = { $case ->
        [changed] ce code est en « { $key } » ici et en « { $other } » en français
       *[missing] le texte { $twin ->
            [fr] français
           *[en] anglais
        } n’a pas de bloc de code qui corresponde à ce qui est ici
    }
    .help = montrez le même code dans les deux langues
    .what = Des blocs de code qui ne concordent pas en nombre, en ordre ou en langage.
    .why = Les deux langues disent la même chose dans le même ordre; rien ne doit manquer à qui lit l’une plutôt que l’autre.
parity-paragraph = { $case ->
        [changed] ce paragraphe et celui qui lui répond en { $twin ->
            [fr] français
           *[en] anglais
        } ne semblent pas dire la même chose
       *[missing] le texte { $twin ->
            [fr] français
           *[en] anglais
        } n’a pas de paragraphe qui corresponde à celui-ci
    }
    .help = traduisez le paragraphe qui manque, ou donnez le même ordre aux deux textes
    .what = Un paragraphe que n’a qu’une seule langue, ou qui se trouve ailleurs dans l’autre.
    .why = Les deux langues disent la même chose dans le même ordre; rien ne doit manquer à qui lit l’une plutôt que l’autre.
parity-number = { $case ->
        [near] « { $key } » devient « { $other } » en { $twin ->
            [fr] français
           *[en] anglais
        }
       *[missing] « { $key } » figure dans le texte { $language ->
            [fr] français
           *[en] anglais
        } et non dans le texte { $twin ->
            [fr] français
           *[en] anglais
        }
    }
    .help = écrivez-le dans les deux langues, ou dans aucune
    .near = vérifiez quel nombre est juste et écrivez-le dans les deux
    .what = Un nombre, un pourcentage ou une somme qui figure dans une langue et non dans l’autre.
    .why = Les lecteurs des deux langues se fient aux mêmes faits; l’un des deux nombres est faux.
parity-date = { $case ->
        [near] « { $key } » devient « { $other } » en { $twin ->
            [fr] français
           *[en] anglais
        }
       *[missing] « { $key } » figure dans le texte { $language ->
            [fr] français
           *[en] anglais
        } et non dans le texte { $twin ->
            [fr] français
           *[en] anglais
        }
    }
    .help = écrivez-le dans les deux langues, ou dans aucune
    .near = vérifiez lequel est juste et écrivez-le dans les deux
    .what = Une date ou une heure qui figure dans une langue et non dans l’autre.
    .why = Une date fausse fait manquer une échéance ou un événement à qui lit une seule des langues.
parity-contact = { $case ->
        [near] « { $key } » devient « { $other } » en { $twin ->
            [fr] français
           *[en] anglais
        }
       *[missing] « { $key } » figure dans le texte { $language ->
            [fr] français
           *[en] anglais
        } et non dans le texte { $twin ->
            [fr] français
           *[en] anglais
        }
    }
    .help = écrivez-le dans les deux langues, ou dans aucune
    .near = vérifiez lequel est juste et écrivez-le dans les deux
    .what = Un numéro de téléphone ou une adresse électronique qui figure dans une langue et non dans l’autre.
    .why = Les lecteurs des deux langues sont servis de la même façon; un numéro faux les mène chez un inconnu.
parity-section = { $case ->
        [near] « { $key } » devient « { $other } » en { $twin ->
            [fr] français
           *[en] anglais
        }
       *[missing] « { $key } » figure dans le texte { $language ->
            [fr] français
           *[en] anglais
        } et non dans le texte { $twin ->
            [fr] français
           *[en] anglais
        }
    }
    .help = écrivez-le dans les deux langues, ou dans aucune
    .near = vérifiez lequel est juste et écrivez-le dans les deux
    .what = Un article, un paragraphe ou un chapitre de loi qui figure dans une langue et non dans l’autre.
    .why = Les deux versions d’une loi portent les mêmes numéros; l’un des deux renvois mène à une autre disposition.
parity-sentence = cette phrase semble manquer dans le texte { $twin ->
        [fr] français
       *[en] anglais
    }
    .help = traduisez-la, ou retirez-la des deux langues
    .what = Une phrase que n’a, semble-t-il, qu’une seule langue.
    .why = Les deux langues disent la même chose; rien ne doit manquer à qui lit l’une plutôt que l’autre.
parity-stale = le texte { $language ->
        [fr] français
       *[en] anglais
    } a changé depuis l’approbation des deux, et le texte { $twin ->
        [fr] français
       *[en] anglais
    } n’a pas changé
    .help = faites le même changement dans ce texte
    .what = Un texte qui a changé depuis l’approbation alors que sa traduction n’a pas changé.
    .why = Qui lit une seule des langues lirait ce qui n’est plus vrai.
parity-picture = { $case ->
        [changed] ces images diffèrent
       *[missing] le texte { $twin ->
            [fr] français
           *[en] anglais
        } n’a pas d’image qui corresponde à ce qui est ici
    }
    .help = montrez les mêmes images dans les deux langues
    .what = Une image qu’une seule langue montre.
    .why = Les deux langues disent la même chose dans le même ordre; rien ne doit manquer à qui lit l’une plutôt que l’autre.
parity-footnote = { $case ->
        [changed] ces notes diffèrent
       *[missing] le texte { $twin ->
            [fr] français
           *[en] anglais
        } n’a pas de note de bas de page qui corresponde à ce qui est ici
    }
    .help = écrivez les mêmes notes dans les deux langues
    .what = Une note de bas de page que n’a qu’une seule langue.
    .why = Les deux langues disent la même chose dans le même ordre; rien ne doit manquer à qui lit l’une plutôt que l’autre.
parity-link = le texte { $twin ->
        [fr] français
       *[en] anglais
    } n’a pas de lien qui corresponde à celui-ci : « { $target } »
    .help = menez à la même page dans les deux langues, chacune à l’adresse dans sa langue
    .what = Un lien que n’a qu’une seule langue, ou qui mène ailleurs.
    .why = Les lecteurs des deux langues sont menés à la même information.
parity-other-language = ce passage n’est pas en { $language ->
        [fr] français
       *[en] anglais
    }
    .help = traduisez-le; un titre ou une citation dans l’autre langue se marque ainsi : <span lang="…">…</span>
    .what = Un passage laissé dans l’autre langue.
    .why = Une page dans une langue officielle qui est en partie dans l’autre n’est pas de qualité égale; un lecteur d’écran la lirait avec la mauvaise voix.
parity-same-title = les deux langues ont le même titre
    .help = traduisez le titre
    .what = Un titre identique dans les deux langues.
    .why = C’est d’ordinaire une traduction oubliée.
parity-same-description = les deux langues ont la même description
    .help = traduisez la description
    .what = Une description identique dans les deux langues.
    .why = Les listes, les fils et les moteurs de recherche montreraient la mauvaise langue.
parity-same-alt = les deux langues ont le même texte de remplacement
    .help = traduisez les mots entre les crochets de l’image
    .what = Un texte de remplacement identique dans les deux langues.
    .why = Les lecteurs qui ne voient pas l’image entendraient la mauvaise langue.
parity-same-text = ce passage est identique dans les deux langues
    .help = traduisez-le; s’il doit rester tel quel, marquez sa langue : <span lang="…">…</span>
    .what = Un passage identique dans les deux langues.
    .why = C’est une traduction oubliée.
link-written-out = cette adresse du site est écrite en entier : « { $target } »
    .help = écrivez @/bulletins/<id>, @/pages/<id> ou @/files/<nom>
    .near = écrivez « { $near } »
    .what = Un lien vers une page de ce site par son adresse.
    .why = Il serait rompu quand l’adresse change, et mènerait les lecteurs des deux langues à une seule.
link-wrong-language = ce lien du texte { $language ->
        [fr] français
       *[en] anglais
    } mène à une page dans l’autre langue : « { $target } »
    .help = menez à la page dans la même langue; s’il n’y en a pas, terminez les mots du lien par { $language ->
        [fr] « (en anglais seulement) »
       *[en] “(French only)”
    }
    .what = Un lien vers une page dans l’autre langue.
    .why = Les lecteurs s’attendent à la langue qu’ils ont choisie; les guides de Canada.ca demandent de le dire dans le lien.
link-target = { $kind ->
        [image] cette image n’existe pas
       *[link] ce lien ne mène nulle part
    } : « { $target } »
    .help = écrivez @/bulletins/<id>, @/pages/<id>, @/files/<nom>, le nom d’un fichier de ce dossier ou une adresse complète
    .near = écrivez « { $near } »
    .picture = mettez le fichier dans { $folder }, ou écrivez le nom d’un fichier qui s’y trouve
    .what = Un lien ou une image qui ne mène nulle part.
    .why = Les lecteurs trouveraient une page d’erreur ou une image brisée.
link-not-public = « { $target } » { $standing ->
        [draft] est une ébauche
        [review] est en révision
       *[waiting] n’est pas public avant le { $date }
    }
    .help = { $standing ->
        [waiting] attendez jusque-là, ou retirez le lien
       *[other] faites-le d’abord approuver, ou retirez le lien
    }
    .what = Un lien vers un bulletin que les lecteurs ne peuvent pas voir.
    .why = Le lien ne mènerait nulle part, et ses mots pourraient révéler ce qui n’est pas encore public.
link-scheme = cette sorte d’adresse n’est pas permise : « { $target } »
    .help = faites un lien qui commence par https://, mailto: ou tel:
    .picture = mettez l’image dans ce dossier ou dans content/files : une page ne charge rien d’ailleurs
    .what = Un lien qui exécute un script ou transporte ses propres données; une image d’un autre hôte.
    .why = De tels liens peuvent agir à la place du lecteur, et de telles images disent à un autre hôte qui lit.
link-heading = la page { $language ->
        [fr] française
       *[en] anglaise
    } n’a pas d’intertitre « #{ $id } »
    .help = donnez cet identifiant à l’intertitre dans les deux langues : ## Intertitre {"{"}#{ $id }{"}"}
    .near = écrivez « #{ $near } »
    .what = Un lien vers un intertitre que sa page n’a pas.
    .why = Le lien mènerait plutôt au haut de la page.
link-duplicate-id = deux intertitres ont l’identifiant « { $id } »
    .help = donnez un autre identifiant à l’un des deux
    .what = Un même identifiant pour deux intertitres d’une page.
    .why = Les liens mèneraient toujours au premier.
link-unknown-page = « { $name } » n’existe pas
    .help = nommez une page, un bulletin ou un fichier qui existe
    .near = écrivez « { $near } »
    .what = Une page, un bulletin ou un fichier nommé dans site.toml ou dans les faits et qui n’existe pas.
    .why = Le menu, le lien pour nous joindre ou l’avis de retrait ne mènerait nulle part.
link-address-taken = un autre texte a cette adresse : { $address }
    .help = choisissez une autre fin d’adresse (« slug ») pour l’un des deux; le plus ancien garde la sienne
    .what = Deux textes à une même adresse.
    .why = L’un des deux ne pourrait pas être publié.
link-reserved-slug = l’adresse « { $slug } » appartient à une liste
    .help = choisissez une autre fin d’adresse (« slug »)
    .what = Une fin d’adresse qui est celle d’une liste : « page », une année, les sujets.
    .why = La liste et le texte ne peuvent pas se trouver tous deux là.
link-image-record = aucun texte ne montre « { $name } »
    .help = retirez l’entrée [[images]], ou montrez l’image
    .near = écrivez « { $near } »
    .what = Une fiche d’image pour un fichier qu’aucun des textes ne montre.
    .why = La mention de source, le consentement et la licence seraient rattachés au mauvais fichier.
access-alt-missing = cette image n’a pas de mots pour qui ne la voit pas
    .help = écrivez ce qu’elle montre entre les crochets : ![Ce qu’elle montre](fichier); si elle ne fait que décorer, dites-le : <!-- allow access/alt-missing: décoration -->
    .what = Une image sans texte de remplacement ni légende.
    .why = Qui ne voit pas l’image ne saurait pas ce qu’elle dit (WCAG 1.1.1).
access-alt-long = ces mots pour une image comptent { $count } caractères
    .help = dites-le en { $most } au plus; mettez le reste dans la légende ou dans le texte
    .what = Un texte de remplacement de plus de 140 caractères en anglais, de 170 en français.
    .why = Un lecteur d’écran le lit d’un trait, sans retour possible (guides de rédaction de Canada.ca).
access-alt-phrase = les mots d’une image n’ont pas à dire que c’en est une
    .help = commencez par ce qu’elle montre
    .what = Un texte de remplacement qui commence par « image de », « photo de ».
    .why = Les lecteurs d’écran le disent d’eux-mêmes (guides de rédaction de Canada.ca).
access-alt-file-name = ces mots pour une image sont le nom de son fichier
    .help = écrivez ce qu’elle montre
    .what = Un nom de fichier comme texte de remplacement.
    .why = Lu à voix haute, il ne dit rien (WCAG 1.1.1).
access-alt-caption = les mots de cette image répètent sa légende
    .help = laissez les crochets vides : on invite alors à voir la légende; ou dites ce que la légende ne dit pas
    .what = Un texte de remplacement qui répète la légende.
    .why = Les lecteurs d’écran le diraient deux fois.
access-second-title = un intertitre de niveau 1 est le titre d’une page, et cette page en a un
    .help = écrivez ## pour le premier niveau dans le texte
    .what = Un second titre dans une page.
    .why = Les lecteurs d’écran s’en servent pour dire de quoi parle la page.
access-heading-skipped = cet intertitre est de niveau { $level } sous un niveau { $above }
    .help = écrivez { $marks } devant lui
    .what = Un niveau d’intertitre sauté.
    .why = Les lecteurs d’écran énumèrent les intertitres par niveau; un niveau sauté ressemble à un manque (WCAG 1.3.1).
access-heading-empty = cet intertitre n’a pas de mots
    .help = écrivez-les, ou retirez l’intertitre
    .what = Un intertitre sans mots.
    .why = Les lecteurs d’écran l’annoncent et ne disent rien.
access-heading-bold = ceci ressemble à un intertitre et n’est que du gras : « { $words } »
    .help = écrivez ## devant, à la place des étoiles; si ce n’est pas un intertitre, terminez comme une phrase
    .what = Une ligne en gras qui tient lieu d’intertitre.
    .why = Les lecteurs d’écran ne l’énumèrent pas, et aucun lien ne peut y mener (WCAG 1.3.1).
access-link-vague = les mots de ce lien ne disent pas où il mène : « { $words } »
    .help = faites un lien des mots qui nomment la page
    .what = Un lien appelé « cliquez ici », « lire la suite » ou l’équivalent.
    .why = Les lecteurs d’écran énumèrent les liens sans le texte qui les entoure (WCAG 2.4.4).
access-link-bare = ce lien montre une adresse au lieu de mots
    .help = écrivez [le nom de la page](adresse)
    .what = Une adresse montrée comme mots d’un lien.
    .why = Les lecteurs d’écran l’épellent (WCAG 2.4.4).
access-link-empty = ce lien n’a pas de mots
    .help = écrivez-les entre les crochets
    .what = Un lien sans mots.
    .why = Personne ne peut savoir où il mène, ni qu’il existe (WCAG 2.4.4).
access-link-two-targets = un autre lien avec les mêmes mots mène ailleurs : « { $words } »
    .help = dites dans les mots de chacun où il mène
    .what = Les mêmes mots pour deux liens qui mènent à des endroits différents.
    .why = Dans une liste de liens, on ne peut pas les distinguer (guides de rédaction de Canada.ca).
access-table-header = les colonnes de ce tableau n’ont pas de noms
    .help = écrivez-les dans la première rangée
    .what = Un tableau sans en-têtes de colonnes.
    .why = Les lecteurs d’écran disent le nom de la colonne avec chaque cellule (WCAG 1.3.1).
access-capitals = une phrase en majuscules
    .help = écrivez-la en minuscules; pour insister, utilisez le gras
    .what = Une phrase en majuscules.
    .why = Elle est difficile à lire, et certains lecteurs d’écran l’épellent (guides de rédaction de Canada.ca).
approval-unknown-topic = « { $topic } » n’est pas un sujet de site.toml
    .help = prenez un sujet de site.toml, ou ajoutez-y celui-ci avec ses deux noms
    .near = écrivez « { $near } »
    .what = Un sujet qui n’est pas sur la liste contrôlée.
    .why = Chaque sujet a un nom dans chaque langue; celui qui n’est pas sur la liste n’en a aucun.
approval-topic-twice = le sujet « { $topic } » figure ici deux fois
    .help = retirez-en un
    .what = Un sujet nommé deux fois.
    .why = Les lecteurs le verraient deux fois.

approval-own-work = le rôle qui a préparé ceci l’a aussi approuvé : « { $role } »
    .help = la personne qui approuve est quelqu’un d’autre
    .what = Un bulletin approuvé par le rôle qui l’a préparé.
    .why = Quatre yeux voient mieux que deux; les chefs des communications approuvent ce qui est publié (Directive sur la gestion des communications et de l’image de marque).
approval-changed = { $case ->
        [both] les textes des deux langues ont changé après leur approbation
        [fr] le texte français a changé après son approbation
       *[en] le texte anglais a changé après son approbation
    }
    .help = faites approuver de nouveau les deux textes, inscrivez le nouveau jour dans approved_on, puis lancez bulletin check --update
    .what = Un texte qui a changé après que son approbation a été consignée.
    .why = On approuve les mots qu’on a lus. La typographie peut changer; les mots, non.
approval-after-release = approuvé le { $approved }, après avoir été rendu public le { $public }
    .help = corrigez la date d’approbation, ou la publication
    .what = Un bulletin devenu public avant d’être approuvé.
    .why = Rien n’est public avant d’être approuvé.
approval-unverified-source = personne n’a vérifié cette source : « { $title } »
    .help = ajoutez verified_by = "un rôle" et verified_on = une date, ou retirez la source
    .what = Une source que personne n’a vérifiée, dans un bulletin approuvé.
    .why = Les lecteurs se fient à ce que le Commissariat publie.
approval-change-before-issue = ce changement est daté du { $date }, avant la parution le { $issued }
    .help = corrigez l’une des deux dates
    .what = Un changement plus ancien que le bulletin.
    .why = On informe les lecteurs des changements faits depuis la publication.
approval-changes-order = ce changement est plus ancien que celui qui le précède : { $date }
    .help = écrivez les changements du plus ancien au plus récent
    .what = Des changements dans le désordre.
    .why = Une date dans le désordre est souvent une faute de frappe.
approval-archived-before-issue = archivé le { $date }, avant la parution le { $issued }
    .help = corrigez l’une des deux dates
    .what = Un bulletin archivé avant sa parution.
    .why = Il porterait l’avis d’archivage dès son premier jour.
approval-review-overdue = une révision était due le { $date }
    .help = relisez-le et ajoutez une entrée [[changes]] de sorte "review", puis fixez le prochain review_by; ou archivez-le
    .what = Un texte dont la révision est en retard.
    .why = Le contenu Web est révisé à temps, ou archivé (Orientation sur la gestion et l’archivage du contenu Web).
privacy-image-expired = la licence de « { $name } » a pris fin le { $date }
    .help = retirez l’image, ou renouvelez la licence et corrigez la date
    .what = Une image dont la licence a pris fin.
    .why = Elle doit être retirée (règles de Canada.ca sur les images).
privacy-sin = { $page ->
        [0] ceci ressemble à un numéro d’assurance sociale : « { $shown } »
       *[other] ceci ressemble à un numéro d’assurance sociale : « { $shown } » (page { $page } du fichier)
    }
    .help = retirez-le; si ce n’est celui de personne, dites-le sur une ligne avant le paragraphe : <!-- allow privacy/sin: raison -->
    .elsewhere = retirez-le, ou mettez à la place quelque chose qui ne désigne personne
    .what = Un numéro qui a la forme d’un numéro d’assurance sociale.
    .why = Il permet de se faire passer pour quelqu’un d’autre. Un exemple ne désigne personne : 123-456-789.
privacy-payment-card = { $page ->
        [0] ceci ressemble à un numéro de carte de paiement : « { $shown } »
       *[other] ceci ressemble à un numéro de carte de paiement : « { $shown } » (page { $page } du fichier)
    }
    .help = retirez-le; si ce n’est celui de personne, dites-le sur une ligne avant le paragraphe : <!-- allow privacy/payment-card: raison -->
    .elsewhere = retirez-le, ou mettez à la place quelque chose qui ne désigne personne
    .what = Un numéro qui a la forme de celui d’une carte de crédit ou de débit.
    .why = Quiconque le lit peut s’en servir pour payer.
privacy-health-card = { $page ->
        [0] ceci ressemble à un numéro de carte d’assurance maladie : « { $shown } »
       *[other] ceci ressemble à un numéro de carte d’assurance maladie : « { $shown } » (page { $page } du fichier)
    }
    .help = retirez-le; si ce n’est celui de personne, dites-le sur une ligne avant le paragraphe : <!-- allow privacy/health-card: raison -->
    .elsewhere = retirez-le, ou mettez à la place quelque chose qui ne désigne personne
    .what = Un numéro qui a la forme de celui d’une carte d’assurance maladie provinciale.
    .why = Il mène au dossier médical d’une personne.
privacy-passport = { $page ->
        [0] ceci ressemble à un numéro de passeport : « { $shown } »
       *[other] ceci ressemble à un numéro de passeport : « { $shown } » (page { $page } du fichier)
    }
    .help = retirez-le; si ce n’est celui de personne, dites-le sur une ligne avant le paragraphe : <!-- allow privacy/passport: raison -->
    .elsewhere = retirez-le, ou mettez à la place quelque chose qui ne désigne personne
    .what = Un numéro qui a la forme de celui d’un passeport canadien, à côté de ce mot.
    .why = Il sert de preuve d’identité, aux frontières et ailleurs.
privacy-birth-date = { $page ->
        [0] ceci ressemble à une date de naissance : « { $shown } »
       *[other] ceci ressemble à une date de naissance : « { $shown } » (page { $page } du fichier)
    }
    .help = retirez-la; si ce n’est celle de personne, dites-le sur une ligne avant le paragraphe : <!-- allow privacy/birth-date: raison -->
    .elsewhere = retirez-la, ou mettez à la place quelque chose qui ne désigne personne
    .what = Une date près d’un mot qui parle de naissance.
    .why = C’est un renseignement personnel (Loi sur la protection des renseignements personnels, article 3), et l’une des réponses que demandent les banques.
privacy-home-address = { $page ->
        [0] ceci ressemble à l’adresse d’un domicile : « { $shown } »
       *[other] ceci ressemble à l’adresse d’un domicile : « { $shown } » (page { $page } du fichier)
    }
    .help = retirez-la; si ce n’est celle de personne, dites-le sur une ligne avant le paragraphe : <!-- allow privacy/home-address: raison -->
    .elsewhere = retirez-la, ou mettez à la place quelque chose qui ne désigne personne
    .what = Un numéro et une rue avec un code postal.
    .why = Elle dit où quelqu’un habite. L’adresse d’un bureau figure sur la page des coordonnées.
privacy-personal-email = { $page ->
        [0] ceci ressemble à l’adresse électronique d’une personne : « { $shown } »
       *[other] ceci ressemble à l’adresse électronique d’une personne : « { $shown } » (page { $page } du fichier)
    }
    .help = retirez-la; si ce n’est celle de personne, dites-le sur une ligne avant le paragraphe : <!-- allow privacy/personal-email: raison -->
    .elsewhere = retirez-la, ou mettez à la place quelque chose qui ne désigne personne
    .what = Une adresse électronique chez un fournisseur de courriel personnel, ou formée du nom d’une personne.
    .why = Les adresses sont récoltées dans les pages à des fins de pourriel et de fraude. L’adresse d’un bureau sert plus longtemps.
privacy-phone = { $page ->
        [0] ceci ressemble à un numéro de téléphone : « { $shown } »
       *[other] ceci ressemble à un numéro de téléphone : « { $shown } » (page { $page } du fichier)
    }
    .help = retirez-le; si ce n’est celui de personne, dites-le sur une ligne avant le paragraphe : <!-- allow privacy/phone: raison -->
    .elsewhere = retirez-le, ou mettez à la place quelque chose qui ne désigne personne
    .what = Un numéro de téléphone ailleurs que sur la page des coordonnées, dans la signature d’une lettre ou dans les coordonnées de site.toml; les numéros sans frais ne sont pas signalés.
    .why = C’est peut-être celui d’une personne : les chiffres ne le disent pas.
privacy-ip-address = { $page ->
        [0] ceci ressemble à une adresse IP : « { $shown } »
       *[other] ceci ressemble à une adresse IP : « { $shown } » (page { $page } du fichier)
    }
    .help = retirez-la; si ce n’est celle de personne, dites-le sur une ligne avant le paragraphe : <!-- allow privacy/ip-address: raison -->
    .elsewhere = retirez-la, ou mettez à la place quelque chose qui ne désigne personne
    .what = Une adresse IP d’Internet.
    .why = C’est un renseignement personnel : elle mène à un ménage. Pour les exemples, il y a 192.0.2.1 et 2001:db8::1.
privacy-file-number = { $page ->
        [0] ceci ressemble à un numéro de dossier : « { $shown } »
       *[other] ceci ressemble à un numéro de dossier : « { $shown } » (page { $page } du fichier)
    }
    .help = retirez-le; si ce n’est celui de personne, dites-le sur une ligne avant le paragraphe : <!-- allow privacy/file-number: raison -->
    .elsewhere = retirez-le, ou mettez à la place quelque chose qui ne désigne personne
    .what = Un numéro qui a la forme de celui d’une plainte ou du dossier d’une personne.
    .why = Quiconque connaît le dossier sait de qui il est question : une partie plaignante ne doit pas être reconnaissable.
privacy-third-party = ceci demande quelque chose à un autre site : { $what }
    .help = mettez le fichier dans les ressources du thème (assets) ou dans content/files, et nommez-le là
    .page = une page faite avec ce gabarit le demande : corrigez ce que le gabarit reçoit, ou le gabarit
    .what = Une image, une police, une feuille de style, un cadre ou une connexion qu’une page prend sur un autre site.
    .why = L’autre site connaîtrait l’adresse de chaque lecteur et la page qu’il lit. Les pages ne demandent rien qu’à leur propre site.
privacy-script = ceci s’exécute dans la page : { $what }
    .help = retirez-le; un script est un fichier des ressources du thème (assets), nommé par <script src>
    .page = une page faite avec ce gabarit l’exécute : corrigez ce que le gabarit reçoit, ou le gabarit
    .what = Un script dans la page elle-même : <script> sans src, onclick et autres, adresses javascript:.
    .why = La politique de sécurité des pages bloque ces scripts, et personne ne voit de l’extérieur ce qu’ils feraient aux lecteurs.
privacy-cookie = ceci garde un témoin : { $what }
    .help = retirez-le
    .page = une page faite avec ce gabarit le garde : corrigez ce que le gabarit reçoit, ou le gabarit
    .what = Un script ou une balise qui écrit ou lit un témoin.
    .why = Rien de ce qui est publié ne suit les lecteurs : il n’y a donc aucun consentement à demander.
privacy-form = ce formulaire envoie à un autre site ce que les lecteurs écrivent : { $what }
    .help = envoyez-le à une adresse du site, ou donnez plutôt une adresse de courriel
    .page = une page faite avec ce gabarit l’envoie : corrigez ce que le gabarit reçoit, ou le gabarit
    .what = Un formulaire dont la destination est sur un autre site.
    .why = Ce que les lecteurs écrivent quitterait le site à leur insu.
privacy-tracking = cette adresse dit qui vient d’où
    .help = écrivez : { $clean }
    .what = Un lien dont les paramètres désignent un lecteur, un clic ou une campagne (utm_source, fbclid et autres).
    .why = Le site visé apprendrait ce que lisent les visiteurs d’un organisme de protection de la vie privée.
privacy-pdf-author = le fichier dit qui l’a produit (« { $key } »)
    .help = videz la propriété « Auteur » dans le logiciel d’origine (« Propriétés du document », « Inspecter le document »), puis exportez-le de nouveau
    .what = Un fichier PDF dont les propriétés nomment un auteur.
    .why = Le nom d’un membre du personnel voyage avec chaque copie, sans que personne ne le voie sur la page.
privacy-pdf-unread = { $reason ->
        [encrypted] le fichier est protégé : son contenu n’a pas été examiné
        [large] le fichier est trop gros : son contenu n’a pas été examiné
       *[broken] le fichier est illisible comme PDF : son contenu n’a pas été examiné
    }
    .help = exportez-le de nouveau sans mot de passe, ou lisez-le vous-même et dites-le près du lien : <!-- allow privacy/pdf-unread: lu par … -->
    .what = Un fichier PDF qui n’a pas pu être examiné.
    .why = Il contient peut-être des renseignements personnels que personne n’a vus.
privacy-picture-unread = { $reason ->
        [large] l’image est trop grande pour être redressée
        [format] dans ce format, on ne peut pas retirer ce que l’image dit du lieu, du moment et de son auteur
       *[broken] le fichier n’est pas une image entière : ce qu’il dit d’autre ne peut pas être retiré
    }
    .help = ouvrez l’image et enregistrez-la de nouveau en JPEG, en PNG ou en WebP
    .large = redressez-la vous-même, réduisez-la et enregistrez-la de nouveau
    .format = enregistrez-la en JPEG, en PNG ou en WebP
    .what = Une image dont le fichier ne peut pas être lu jusqu’au bout, ou dont le format est inconnu.
    .why = Une photo peut dire où elle a été prise, et par qui. Ce qui ne peut pas être lu ne peut pas être nettoyé, et n’est pas publié.
privacy-image-consent = rien ne dit si les personnes visibles dans « { $name } » ont consenti
    .help = ajoutez à bulletin.toml ou à page.toml : [[images]], file = "{ $name }", consent = "au dossier" (ou consent = "personne n’est visible")
    .record = ajoutez une ligne : consent = "au dossier" (ou consent = "personne n’est visible")
    .what = Une photo sans un mot sur le consentement des personnes visibles.
    .why = Chaque personne visible doit avoir signé une autorisation (règles de Canada.ca sur les images). Aucun programme ne sait qui figure sur une photo : c’est à qui l’a choisie de le dire.

## Ennuis de la machine.

failure-not-found = { $path } : introuvable. Est-ce bien le dossier d’un site? Essayez --root DOSSIER.
failure-permission = { $path } : le système ne le permet pas. Vérifiez à qui appartient ce fichier et qui peut le lire et l’écrire.
failure-full = { $path } : il n’y a plus de place, ou le fichier est trop volumineux. Rien n’a été publié.
failure-read-only = { $path } : on ne peut pas écrire à cet endroit. Choisissez-en un autre avec --out.
failure-is-folder = { $path } : un dossier se trouve là où il faut un fichier.
failure-not-folder = { $path } : un fichier se trouve là où il faut un dossier.
failure-busy = { $path } : un autre programme s’en sert. Réessayez quand il aura fini.
failure-changed = { $path } : le fichier a changé pendant la lecture. Relancez la commande.
failure-other = { $path } : { $cause }
refused-not-ours = { $path } : ce dossier contient quelque chose que bulletin n’a pas écrit. Rien n’a été changé; choisissez un dossier vide ou nouveau avec --out.
refused-foreign = { $path } : ce fichier se trouve dans la sortie, et bulletin ne l’a pas écrit. Rien n’a été changé; déplacez-le ailleurs.
refused-busy = { $path } : une autre construction écrit ici. Réessayez quand elle aura fini.

## Résultats.

progress = Construction
totals = { $bulletins ->
        [one] { $bulletins } bulletin
       *[other] { $bulletins } bulletins
    }, { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    } : { $errors ->
        [one] { $errors } erreur
       *[other] { $errors } erreurs
    }, { $warnings ->
        [one] { $warnings } avertissement
       *[other] { $warnings } avertissements
    }, { $notes ->
        [one] { $notes } note
       *[other] { $notes } notes
    }. { $verdict }
totals-pictures = { $pictures ->
        [one] { $pictures } image publiée
       *[other] { $pictures } images publiées
    }; ce que { $cleaned } d’entre elles disaient en plus de l’image a été retiré : { $traces }.
totals-pictures-clean = { $pictures ->
        [one] { $pictures } image publiée
       *[other] { $pictures } images publiées
    }; il n’y avait rien à retirer.
trace-count = { $name } ({ $count })
trace-location = lieu
trace-camera = appareil, moment et auteur
trace-editing = notes des logiciels de retouche
trace-thumbnail = vignette
trace-comment = commentaire
trace-other = autres données
totals-waiting = { $count ->
        [one] { $count } bulletin approuvé attend sa publication
       *[other] { $count } bulletins approuvés attendent leur publication
    }; la prochaine est prévue le { $date }.
totals-unread = Le site n’a pas pu être lu au complet : { $errors ->
        [one] { $errors } erreur
       *[other] { $errors } erreurs
    }. { $verdict }
approval-recorded = consigné : { $path }
approvals-recorded = { $count ->
        [0] Aucune approbation consignée : toutes le sont, ou ont des erreurs.
        [one] Les textes de { $count } bulletin approuvé sont consignés.
       *[other] Les textes de { $count } bulletins approuvés sont consignés.
    }
verdict-nothing = Rien n’a été publié.
verdict-publishable = Le site peut être publié.
verdict-unpublishable = Le site ne peut pas être publié ainsi.
verdict-preview = Un aperçu avec ce qui n’est pas public : ne le publiez pas. { $files ->
        [one] { $files } fichier écrit
       *[other] { $files } fichiers écrits
    } dans { $out } (nouveaux ou changés : { $changed }; retirés : { $removed }).
verdict-built = { $files ->
        [one] { $files } fichier écrit
       *[other] { $files } fichiers écrits
    } dans { $out } (nouveaux ou changés : { $changed }; retirés : { $removed }).

## La ligne de commande.

cli-about = Publie les bulletins sur la Loi sur la protection des renseignements personnels en un site statique dans les deux langues officielles.
cli-usage = Utilisation :
cli-usage-line = bulletin COMMANDE [OPTIONS]
cli-usage-of = bulletin { $command } [OPTIONS]
cli-commands = Commandes :
cli-options = Options :
cli-arguments = Arguments :
cli-version = Affiche la version
cli-unknown-command = Il n’y a pas de commande « { $argument } ».
cli-unknown-argument = « { $argument } » n’est pas compris ici.
cli-no-command = Il faut une commande.
cli-missing-argument = Il manque quelque chose : { $argument }.
cli-twice = « { $argument } » figure ici deux fois.
cli-no-value = « { $argument } » demande une valeur.
cli-bad-value = « { $value } » ne peut pas être la valeur de { $argument }.
cli-bad-instant = « { $value } » n’est pas un instant. Écrivez, par exemple : --at 2027-01-01T00:00:00-05:00
cli-near = Voulez-vous dire « { $near } »?
cli-see-help = Pour de l’aide : bulletin --help
command-build = Vérifie, puis écrit le site
command-check = Montre tous les constats; n’écrit rien
command-explain = Explique un constat, ou les énumère tous
option-update = Consigner dans bulletin.toml ce que disent les textes approuvés, pour qu’un changement se remarque
option-root = Le site (par défaut : ici, ou le dossier le plus proche au-dessus qui a un site.toml)
option-lang = Langue des messages : en ou fr (par défaut : celle du système)
option-at = L’instant qui décide de ce qui est public (par défaut : maintenant)
option-jobs = Combien de fils d’exécution (par défaut : autant que de processeurs)
option-format = Comment les constats sont écrits : human ou json
option-quiet = N’affiche que les résultats
option-help = Affiche l’aide
option-out = Où le site est écrit (par défaut : public; avec --drafts : preview)
option-drafts = Fait aussi ce qui n’est pas public, en le marquant
argument-code = Le code d’un constat, par exemple input/unknown-key
value-folder = DOSSIER
value-language = LANGUE
value-instant = INSTANT
value-number = NOMBRE
value-format = FORMAT
explain-unknown = Il n’y a pas de constat « { $code } ». Voulez-vous dire « { $near } »? La liste : bulletin explain

## Le répertoire des constats (docs/findings.fr.md) et la liste de `bulletin explain`.

findings-title = Constats
findings-lead = Tout ce que `bulletin check` peut dire, par code. `bulletin explain CODE` montre la même chose. Une erreur empêche la publication du site; un avertissement demande qu’on y regarde; une note informe. `[check]` dans site.toml pèse un constat autrement, par code ou par groupe; `<!-- allow code: raison -->` excuse un passage.
findings-fixed = toujours
group-access = ce qu’il faut aux personnes handicapées
group-approval = qui a approuvé, et quand
group-input = ce qui est illisible
group-link = liens et adresses
group-parity = les deux langues disent la même chose
group-privacy = aucun renseignement personnel par accident

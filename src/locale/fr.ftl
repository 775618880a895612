# Les mots de l’outil. en.ftl dit la même chose; un test compare les deux.

severity-error = erreur
severity-warning = avertissement
severity-note = note
severity-help = aide
hidden-sign = { $help }. { $sign } tient la place { $kind ->
        [hyphen] d’un trait d’union qui ne paraît qu’en fin de ligne
        [space] d’une espace sans largeur, que personne ne voit
        [joiner] d’un liant de lettres, que personne ne voit
        [direction] d’une marque du sens de l’écriture, que personne ne voit
       *[other] d’un caractère de commande, que personne ne voit
    } : retirez ce signe, ou retapez le mot
label-first = ceci vient en premier
label-other-language = l’autre langue
label-changed-text = ce texte a changé
label-background = ceci est son fond
label-after-this = il viendrait après ceci
label-offered = offert ici
label-shown = montrée ici

## Constats : le message, ce qu’il faut écrire (.help et ses variantes), ce que c’est (.what) et pourquoi (.why).

input-not-utf8 = { $kind ->
        [word] ceci est un document Word, pas un texte
        [pdf] ceci est un document PDF, pas un texte
       *[text] ce fichier n’est pas un texte UTF-8
    }
    .help = enregistrez-le de nouveau en UTF-8; dans un éditeur de texte : « Enregistrer sous », codage UTF-8
    .word = un document ne devient pas un texte en changeant de nom : faites importer les deux langues avec « bulletin import docx EN.docx FR.docx »
    .pdf = un document ne devient pas un texte en changeant de nom : faites importer les documents Word dont il est tiré avec « bulletin import docx EN.docx FR.docx », ou tapez le texte
    .what = Un fichier qui n’est pas un texte UTF-8.
    .why = Les accents seraient faux sur toutes les pages. L’outil ne devine jamais.
    .wrong = « Enregistrer sous », codage Windows-1252 : les accents de fr.md sont illisibles.
    .right = « Enregistrer sous », codage UTF-8.
input-line-ends = les lignes de ce fichier se terminent comme sur un ancien Mac
    .help = ouvrez-le dans un éditeur de texte et enregistrez-le avec les fins de ligne de Windows (CRLF) ou d’Unix (LF)
    .what = Un texte dont les lignes se terminent par le seul signe CR, comme le font les programmes d’avant 2001.
    .why = Pour tous les autres programmes, le fichier entier ne fait qu’une seule ligne.
    .wrong = « Enregistrer sous », fins de ligne « Mac classique (CR) »
    .right = « Enregistrer sous », fins de ligne « Unix (LF) » ou « Windows (CRLF) »
input-toml-syntax = cette ligne est illisible
    .help = écrivez : clé = "texte", le texte entre guillemets droits; une date sans guillemets : 2024-12-09
    .colon = mettez un signe d’égalité à la place du deux-points : clé = "texte"
    .curly = mettez un guillemet droit (") avant et après le texte, et gardez les autres à l’intérieur
    .unclosed = fermez le texte par un guillemet droit (") à la fin de la ligne
    .end = retirez le signe à la fin de la ligne : rien ne suit la valeur
    .remark = une note pour vous-même commence par #, non par //
    .decimal = un nombre prend ici un point décimal, non une virgule : 20.5
    .inner = un guillemet droit termine le texte; à l’intérieur, mettez plutôt des guillemets français
    .what = Une ligne qui n’est pas du TOML.
    .why = Ce qui est illisible n’est jamais deviné : un état mal lu pourrait publier une ébauche.
    .wrong =
        fr.md
        title = « Verrouillez le classeur »
    .right =
        fr.md
        title = "Verrouillez le classeur"
input-duplicate-key = cette clé figure ici deux fois
    .help = gardez-en une seule
    .what = Une clé écrite deux fois au même endroit.
    .why = Personne ne saurait laquelle des deux est la bonne.
    .wrong =
        fr.md
        title = "Verrouillez le classeur"
        title = "Verrouillez chaque classeur"
    .right =
        fr.md
        title = "Verrouillez chaque classeur"
input-unknown-key = « { $key } » n’est pas une clé de { $file }
    .help = les clés connues ici sont : { $known }
    .near = écrivez « { $near } »
    .what = Une clé que le fichier ne connaît pas.
    .why = Une clé mal écrite passerait inaperçue : une ébauche pourrait être publiée parce que son état est mal écrit.
    .wrong =
        bulletin.toml
        ébauche = true
    .right =
        bulletin.toml
        status = "draft"
input-missing-key = il manque « { $key } »
    .help = ajoutez une ligne : { $key } = …
    .what = Une clé dont le fichier a besoin.
    .why = Sans elle, la page serait incomplète dans une liste, dans un fil ou pour un lecteur d’écran.
    .wrong =
        bulletin.toml
        issued      = 2024-12-09
        status      = "approved"
        approved_on = 2024-12-06
    .right =
        bulletin.toml
        issued      = 2024-12-09
        status      = "approved"
        approved_by = "Direction des communications"
        approved_on = 2024-12-06
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
    .wrong =
        bulletin.toml
        issued = "9 décembre 2024"
    .right =
        bulletin.toml
        issued = 2024-12-09
input-unknown-value = « { $value } » n’est pas une valeur de « { $key } »
    .help = écrivez l’une de celles-ci : { $known }
    .near = écrivez « { $near } »; les valeurs sont : { $known }
    .what = Un mot qui n’est aucun de ceux que la clé admet.
    .why = Un état mal écrit ne doit jamais publier une ébauche.
    .wrong =
        bulletin.toml
        status = "approuvé"
    .right =
        bulletin.toml
        status = "approved"
input-bad-value = { $reason ->
        [no-such-day] ce jour n’existe pas
        [date-form] les dates s’écrivent 2025-01-27
        [no-such-time] cette heure n’existe pas
        [no-offset] l’heure n’indique pas son décalage par rapport à l’UTC
        [base-url] ce n’est pas une adresse qu’un site peut avoir
        [same-host] les deux langues ont la même adresse
        [page-size] une page de liste contient de 1 à 1 000 bulletins
        [path] un chemin se compose de minuscules sans accents, de chiffres, de - et de _
        [topic-twice] un autre sujet porte cet identifiant
        [authority] ce n’est pas une autorité pour des identifiants permanents
        [hub] ce n’est pas l’adresse d’un concentrateur
        [link] un lien du menu commence par https://
        [page-and-link] une entrée du menu mène à une page ou à un lien, pas aux deux
        [keep] on peut garder de 2 à 1 000 publications
        [picture-sizes] ce n’est pas ainsi que s’écrit l’attribut sizes du HTML
        [theme-data] ce thème est fait pour une autre version de l’outil
       *[other] cette valeur ne peut pas servir
    }
    .help = { $reason ->
        [no-such-day] écrivez l’année, le mois et le jour, ces deux-ci en deux chiffres : 2024-12-09
        [date-form] écrivez l’année en quatre chiffres, le mois et le jour en deux, avec des traits d’union et sans guillemets : 2025-01-27
        [no-such-time] écrivez une date et une heure : 2024-12-09T10:00:00-05:00
        [no-offset] ajoutez-le : 2024-12-09T10:00:00-05:00 (Ottawa en hiver), -04:00 (en été)
        [base-url] écrivez https://hôte ou https://hôte/chemin, sans rien après
        [same-host] donnez à chaque langue son hôte, ou écrivez une seule adresse pour les deux
        [page-size] écrivez un nombre de 1 à 1000
        [path] écrivez, par exemple : "bulletins-sur-la-lprp"
        [topic-twice] donnez-lui son propre identifiant
        [authority] écrivez un hôte qui est à vous et l’année depuis laquelle il l’est : "priv.gc.ca,2018"
        [hub] écrivez l’adresse entière : "https://concentrateur.exemple.ca/"
        [link] écrivez l’adresse complète; pour une page du site, écrivez page = "identifiant"
        [page-and-link] gardez l’un des deux
        [keep] écrivez un nombre de 2 à 1000
        [picture-sizes] écrivez des largeurs séparées par des virgules, chacune avec sa condition entre parenthèses, la dernière sans, comme 100vw
        [theme-data] mettez data = 1 quand les gabarits conviennent à la version actuelle
       *[other] changez-la
    }
    .what = Une valeur de la bonne sorte, mais qui ne peut pas servir.
    .why = Un jour qui n’existe pas ou une heure sans décalage placerait le bulletin au mauvais jour.
    .wrong =
        bulletin.toml
        release = 2024-12-09T10:00:00
    .right =
        bulletin.toml
        release = 2024-12-09T10:00:00-05:00
input-empty-text = « { $key } » ne dit rien
    .help = écrivez son texte entre les guillemets
    .what = Un texte vide.
    .why = Les lecteurs verraient un titre ou un lien vide; un fil qui en contient un n’est pas valide.
    .wrong =
        fr.md
        title = ""
    .right =
        fr.md
        title = "Verrouillez le classeur"
input-bad-slug = « { $value } » ne peut pas faire partie d’une adresse
    .help = utilisez des minuscules sans accents, des chiffres, - et _
    .near = écrivez « { $near } »
    .folder = renommez le dossier : « { $near } »
    .what = Une fin d’adresse, un identifiant ou un nom de dossier qui ne peut pas faire partie d’une adresse.
    .why = Les adresses sont en minuscules ASCII, pour qu’on puisse les taper et les lire à voix haute, et pour qu’elles ne changent jamais (règle de Canada.ca sur les adresses).
    .wrong =
        fr.md
        slug = "Clés du classeur"
    .right =
        fr.md
        slug = "cles-du-classeur"
input-bad-file-name = « { $name } » ne peut pas être publié sous ce nom
    .help = renommez le fichier : lettres sans accents, chiffres, - _ et un point avant la terminaison; aucune espace
    .letters = renommez-le : lettres sans accents, chiffres, - et _; ses lettres ne sont pas en UTF-8, comme il arrive dans les vieilles archives, et rien n’y est lisible
    .what = Un nom de fichier qui ne peut pas faire partie d’une adresse.
    .why = Les espaces et les accents dans une adresse se perdent dans les courriels et les copies.
    .wrong = content/files/dessin à la main.svg
    .right = content/files/dessin-a-la-main.svg
input-no-front-matter = { $case ->
        [never-ends] le titre et la description qui commencent ici ne se terminent jamais
       *[not-there] le fichier ne commence pas par +++
    }
    .help = commencez par une ligne +++, puis title = "…" et description = "…", puis une ligne +++, puis le texte
    .never-ends = terminez le titre et la description par une ligne +++
    .what = Un texte sans les lignes qui donnent son titre et sa description.
    .why = C’est ce que montrent les listes, les fils et les moteurs de recherche.
    .wrong =
        fr.md
        Verrouillez le classeur

        Le papier aussi contient des renseignements personnels.
    .right =
        fr.md
        +++
        title       = "Verrouillez le classeur"
        description = "Ce qu’un classeur ouvert nous apprend."
        +++

        Le papier aussi contient des renseignements personnels.
input-missing-facts = { $case ->
        [nested] « { $name } » n’est pas un bulletin : il s’y trouve des bulletins
        [folder] { $file } est un dossier, et il faut un fichier
       *[missing] il manque { $file }
    }
    .help = ajoutez ce fichier à côté de en.md et de fr.md
    .folder = renommez ce dossier ou sortez-le de content, et faites de { $file } un fichier
    .nested = remontez-les : le dossier de chaque bulletin se trouve directement dans content/bulletins; la liste de chaque année se fait toute seule
    .what = Un bulletin sans bulletin.toml, une page sans page.toml.
    .why = Ce fichier contient ce que les deux langues partagent : dates, état, approbation.
    .wrong =
        content/bulletins/pab_20250127/en.md
        content/bulletins/pab_20250127/fr.md
    .right =
        content/bulletins/pab_20250127/bulletin.toml
        content/bulletins/pab_20250127/en.md
        content/bulletins/pab_20250127/fr.md
input-stray-file = rien n’est produit à partir de ceci
    .help = déplacez-le dans le dossier d’un bulletin, dans content/files ou hors de content
    .near = renommez-le « { $near } »
    .inside = les textes de ce dossier sont en.md et fr.md : mettez-y ce que les lecteurs doivent voir, et sortez ce fichier de content
    .what = Un fichier ou un dossier qui n’appartient à aucun bulletin ni à aucune page.
    .why = Il n’est pas publié, peut-être contrairement à ce que quelqu’un attend.
    .wrong = content/bulletins/notes.txt
    .right = content/files/notes.txt
input-not-a-file = ceci n’est ni un fichier ni un dossier
    .help = mettez ici le fichier lui-même; les liens vers d’autres endroits ne sont pas suivis
    .what = Un lien symbolique, un tube ou un périphérique dans content ou dans un thème.
    .why = Un lien peut mener hors du site et publier ce qui ne devait jamais l’être.
    .wrong = safe.svg est un lien vers un autre dossier de l’ordinateur.
    .right = safe.svg est le dessin lui-même, copié dans le dossier du bulletin.
input-picture-large = « { $name } » est trop grande : { $case ->
        [bytes] { $much } millions d’octets
       *[points] { $much } millions de pixels
    }
    .help = enregistrez-la plus petite : { $case ->
        [bytes] au plus { $most } millions d’octets
       *[points] au plus { $most } millions de pixels
    }; une page a besoin d’une image large d’environ 2 500 pixels
    .what = Une image de plus de 100 millions de pixels, ou un fichier d’image de plus de 100 millions d’octets.
    .why = L’ouvrir remplirait la mémoire de l’ordinateur. Un petit fichier peut annoncer n’importe quelle taille : seul son en-tête est lu.
    .wrong = carte.png, large et haute de 20 000 pixels
    .right = carte.png, large et haute de 2 500 pixels
input-picture-name = « { $name } » est une image { $format }
    .help = renommez-la { $near }, et écrivez ce nom dans les textes
    .what = Une image d’un format sous le nom d’un autre.
    .why = Les serveurs disent aux navigateurs, d’après le nom, ce qu’est un fichier; certains navigateurs refusent alors de l’afficher.
    .wrong = comptoir.png, enregistrée en JPEG
    .right = comptoir.jpg
input-picture-broken = l’image « { $name } » est endommagée
    .help = enregistrez-la de nouveau à partir du programme qui l’a faite, ou copiez-la encore une fois d’où elle vient
    .what = Une image dont le fichier est endommagé ou coupé. La publication ouvre chaque image que les textes montrent; check lit son en-tête.
    .why = Les lecteurs verraient une surface grise, la moitié d’une image ou rien.
    .wrong = comptoir.jpg, dont la deuxième moitié n’est pas arrivée
    .right = comptoir.jpg, copiée de nouveau
input-theme = il n’y a pas de thème « { $name } »
    .help = écrivez « { $near } », ou ajoutez le dossier themes/{ $name }
    .what = Un thème qui n’existe pas.
    .why = Sans son thème, le site n’a pas de pages.
    .wrong =
        site.toml
        theme = "plane"
    .right =
        site.toml
        theme = "plain"
input-theme-words = { $kind ->
        [segment] « { $key } » n’y est pas, ou ne peut pas faire partie d’une adresse
        [twice] « { $key } » est déjà l’adresse d’une autre page
       *[syntax] ceci n’est pas un message d’un fichier Fluent
    }
    .help = écrivez : nom = Texte
    .segment = écrivez une ligne : { $key } = …, en minuscules sans accents, chiffres, - et _
    .what = Des mots d’un thème qui sont illisibles, ou dont un manque alors que les adresses en ont besoin.
    .why = Une page n’aurait pas d’étiquette, ou pas d’adresse.
    .wrong =
        strings/fr.ftl
        titre de la recherche : Recherche
    .right =
        strings/fr.ftl
        search-title = Recherche
input-template = { $kind ->
        [variable] la page ne reçoit pas « { $name } »
        [field] « { $name } » ne fait pas partie de ce que la page reçoit ici
        [filter] il n’y a pas de filtre « { $name } »
        [test] il n’y a pas de test « { $name } »
        [function] il n’y a pas de fonction « { $name } »
        [component] il n’y a pas de composant « { $name } »
        [template] il n’y a pas de gabarit « { $name } »
        [block] aucun gabarit au-dessus de celui-ci n’a de bloc « { $name } »
        [asset] le thème n’a pas de ressource « { $name } »
        [syntax] à partir d’ici, le gabarit est illisible
       *[other] le gabarit ne peut pas servir
    }
    .help = corrigez le gabarit; docs/themes.fr.md énumère ce que chacun reçoit
    .near = écrivez « { $near } »; docs/themes.fr.md énumère ce que chaque gabarit reçoit
    .detail = corrigez le gabarit; docs/themes.fr.md énumère ce que chacun reçoit. Son moteur dit, en anglais : { $detail }
    .what = Un gabarit illisible, ou qui demande ce qu’il ne reçoit pas.
    .why = La page serait vide ou à moitié faite.
    .wrong =
        templates/page.html
        <p>{"{"}{"{"} page.subtitle {"}"}{"}"}</p>
    .right =
        templates/page.html
        <p>{"{"}{"{"} page.title {"}"}{"}"}</p>
input-template-words = { $kind ->
        [value] « { $key } » ne reçoit pas ce qu’il utilise
        [program] « { $key } » ne reçoit pas ce qu’il utilise : { $value }
       *[message] le thème n’a pas de mots pour « { $key } »
    }
    .help = ajoutez { $key } à strings/en.ftl et à strings/fr.ftl
    .value = donnez au message ce qu’il utilise : { $value }
    .program = retirez { $value } du message : le programme ne le donne pas
    .what = Un gabarit qui demande des mots que le thème n’a pas.
    .why = La page montrerait un nom au lieu de mots, peut-être dans une seule langue.
    .wrong =
        templates/page.html
        <p>{"{"}{"{"} t(key="serch-title") {"}"}{"}"}</p>
    .right =
        templates/page.html
        <p>{"{"}{"{"} t(key="search-title") {"}"}{"}"}</p>
input-markdown = { $kind ->
        [link] ceci devait être un lien et n’en est pas un
        [picture] ceci devait être une image et n’en est pas une
        [curly] les mots qui suivent le nom du fichier ou l’adresse sont entre des guillemets courbes : ceci n’est lu ni comme une image ni comme un lien
        [open] il manque la parenthèse qui ferme cette image ou ce lien
        [reversed] les crochets et les parenthèses de ce lien sont inversés
        [note] ceci devait appeler une note de bas de page et ne le fait pas
        [tag] ceci est un signe d’un logiciel de traitement de texte et figurerait tel quel sur la page : { $written }
        [entity] le nom de cette lettre n’est pas fermé et figurerait tel quel sur la page : { $written }
        [sign] ceci figurerait sur la page tel qu’il est tapé : { $written }
        [id] l’identifiant de cet intertitre n’est pas fermé : { $written }
        [alert-line] { $written } se place seul sur sa ligne : suivi de mots, il ne fait pas d’encadré
        [tabs] ceci devait être un tableau et n’en est pas un : des tabulations ne séparent pas les cellules
        [footnote] ceci appelle une note de bas de page qui n’existe pas
        [alert] il n’y a pas d’encadré de cette sorte
        [strong] ces signes restent tels quels sur la page : ** n’ouvre ou ne ferme rien
        [struck] ces signes restent tels quels sur la page : ici, on ne barre pas de texte
        [heading] ceci devait être un intertitre et n’en est pas un
        [list] ceci devait être une liste et n’en est pas une
        [line] un titre et une description sont de simples mots; ceci figurerait sur la page tel qu’il est tapé : { $written }
       *[table] ceci devait être un tableau et n’en est pas un
    }
    .help = { $kind ->
        [link] écrivez [mots](adresse), sans espace entre les deux; une adresse n’a pas d’espaces
        [picture] écrivez ![mots](fichier.png); le nom du fichier n’a ni espaces ni accents : renommez le fichier
        [curly] écrivez des guillemets droits : ![mots](fichier.png "légende")
        [open] fermez par ) à la fin : ![mots](fichier.png "légende"), [mots](adresse)
        [reversed] écrivez les mots entre crochets et l’adresse entre parenthèses : [mots](adresse)
        [note] écrivez [^1] ici et ajoutez une ligne à part : [^1]: les mots de la note
        [tag] retirez-le
        [entity] écrivez la lettre même, ou fermez son nom par un point-virgule : &eacute;
        [sign] retirez-le, ou dites en mots ce qu’il montre
        [id] fermez-le par une accolade : ## Intertitre {"{"}#id{"}"}
        [alert-line] mettez les mots sur la ligne suivante, après > et une espace
        [tabs] mettez | avant, entre et après les cellules de chaque ligne, et une ligne |---|---| sous la première
        [footnote] ajoutez une ligne à part : [^1]: les mots de la note, avec le même signe entre les crochets
        [alert] écrivez l’un de ceux-ci : [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION]
        [strong] écrivez **mots** sans espace à l’intérieur et fermez ce qui est ouvert; après un commentaire, changez de ligne
        [struck] retirez ces signes; ce qui ne vaut plus se dit dans [[changes]]
        [heading] mettez une espace après les signes : ## Mots
        [list] commencez chaque élément par un trait d’union et une espace, et laissez une ligne vide avant la liste : - mots
        [line] écrivez les mots sans signes
       *[table] mettez une ligne |---|---| sous la première, avec autant de parties que de colonnes
    }
    .what = Du Markdown voulu mais incompris.
    .why = Ses signes paraîtraient dans la page tels qu’ils ont été tapés.
    .wrong = Voyez [qui nous sommes] (https://www.example.com/apropos).
    .right = Voyez [qui nous sommes](https://www.example.com/apropos).
input-block = { $kind ->
        [open-code] ce code n’est jamais fermé : tout ce qui suit s’afficherait comme du code
        [uncalled] rien n’appelle cette note : elle ne paraîtrait nulle part dans la page
        [twice] cette note est écrite deux fois : seule la première paraîtrait dans la page
        [skipped] il manque un numéro avant celui-ci : la page compte sans en sauter
       *[indented] ces mots s’afficheraient comme du code : la ligne commence par une tabulation ou quatre espaces
    }
    .help = { $kind ->
        [open-code] écrivez une ligne avec les trois mêmes signes là où le code finit, ou retirez cette ligne
        [twice] donnez-lui un autre signe et appelez-la par celui-ci, ou retirez-la
        [skipped] écrivez l’élément qui manque, ou numérotez les éléments sans en sauter
        [uncalled] écrivez son signe, [^…], là où le texte en parle, ou retirez la note
       *[indented] retirez les espaces; du code se place entre deux lignes de trois signes : ```
    }
    .what = Un bloc qui se lit autrement qu’on ne le voulait.
    .why = Les lecteurs verraient du code au lieu de mots, ou ne verraient pas une note.
    .wrong =
        La clé est au bureau des documents.

        {"["}^cle]: Celle du classeur.
    .right =
        La clé[^cle] est au bureau des documents.

        {"["}^cle]: Celle du classeur.
input-empty-body = le texte { $language ->
        [fr] français
       *[en] anglais
    } est vide : rien ne suit le titre
    .help = écrivez-le sous la ligne +++
    .what = Un bulletin ou une page sans texte dans une langue.
    .why = Ses lecteurs trouveraient un titre et rien d’autre.
    .wrong =
        title       = "Verrouiller le classeur"
        description = "Ce qu’un classeur ouvert nous apprend."
    .right =
        Un classeur est resté ouvert une semaine.
input-hidden-sign = { $kind ->
        [letter] cette lettre est d’un autre alphabet et ne fait que ressembler à la nôtre : { $written } ({ $code })
        [turns] un signe invisible renverse ici l’ordre des lettres ({ $code })
        [control] un signe qui n’est pas du texte se trouve ici ({ $code })
       *[unseen] un signe invisible se trouve ici ({ $code })
    }
    .help = { $kind ->
        [letter] écrivez à sa place la lettre du clavier
       *[other] supprimez le mot qui porte le signe et écrivez-le de nouveau; un texte copié apporte de tels signes
    }
    .what = Des signes qui ne sont pas ce qu’ils paraissent : invisibles, ou lettres d’un autre alphabet dans un mot.
    .why = La recherche ne trouve pas un tel mot, un lecteur d’écran y bute, et un titre peut se lire autrement qu’il n’est écrit.
    .wrong = p{"\u0430"}pier
    .right = papier
input-html = { $kind ->
        [element] l’élément HTML « { $name } » n’est pas permis ici
        [attribute] l’attribut HTML « { $name } » n’est pas permis ici, ou pas avec cette valeur
        [quotes] la valeur de l’attribut HTML « { $name } » est entre des guillemets courbes
        [comment] ce commentaire n’est pas fermé : rien de ce qui le suit ne serait publié
       *[malformed] ceci n’est pas une balise HTML
    }
    .help = { $kind ->
        [element] écrivez-le en Markdown; sont permis span lang, abbr, sup, sub, kbd, cite, details, les tableaux et leurs pareils
        [attribute] retirez-le; ce qui est permis s’écrit nom="valeur"
        [quotes] écrivez des guillemets droits : { $name }="valeur"
        [comment] écrivez --> là où le commentaire se termine
       *[malformed] écrivez &lt; pour le signe « inférieur à », ou mettez le code entre `…`
    }
    .what = Du HTML qui n’est pas sur la courte liste de ce que les textes peuvent contenir.
    .why = Les scripts, les cadres et les styles pourraient suivre les lecteurs, charger du contenu d’ailleurs ou briser la page pour les lecteurs d’écran.
    .wrong = <script src="https://www.example.com/compteur.js"></script>
    .right = Les lecteurs ne sont pas comptés.
input-html-not-closed = « { $name } » est ouvert sans être fermé au même endroit, ou l’inverse
    .help = ouvrez-le et fermez-le dans le même paragraphe, ou l’un et l’autre seuls sur leur ligne
    .what = Une balise HTML sans son autre moitié.
    .why = Tout ce qui la suit se trouverait dedans.
    .wrong = Le <span lang="en">Privacy Commissioner a déménagé.
    .right = Le <span lang="en">Privacy Commissioner</span> a déménagé.
input-garbled = { $case ->
        [lost] un signe remplace ici celui qui n’a pas pu être lu : �
       *[other] ce fichier a été lu un jour dans le mauvais codage : « { $written } » tient lieu de « { $near } »{ $count ->
            [one] {""}
           *[other] {""}, et il y a { $count } endroits semblables
        }
    }
    .help = enregistrez de nouveau l’original en UTF-8 et recopiez-en le texte
    .lost = écrivez le signe qu’il faut ici; s’il y en a d’autres, recopiez le texte d’un fichier enregistré en UTF-8
    .what = Un texte passé par le mauvais codage.
    .why = Les lecteurs verraient « Ã© » au lieu d’une lettre, et la recherche ne trouverait pas le mot.
    .wrong = Le cafÃ© est fermé.
    .right = Le café est fermé.
input-heading-id = { $kind ->
        [not-an-id] seul un identifiant peut figurer entre accolades après un intertitre
        [reserved] les pages se servent elles-mêmes de l’identifiant « { $id } »
       *[malformed] « { $id } » ne peut pas être un identifiant
    }
    .help = écrivez : ## Intertitre {"{"}#lecons-apprises{"}"}, avec des lettres sans accents, des chiffres, - et _
    .what = Un identifiant d’intertitre qui ne peut pas servir.
    .why = Les liens qui y mènent seraient rompus.
    .wrong = ## Leçons apprises {"{"}#Leçons apprises!{"}"}
    .right = ## Leçons apprises {"{"}#lecons-apprises{"}"}
input-unescaped = { $kind ->
        [attribute] le texte « { $value } » est dans un attribut sans guillemets
       *[tag] le texte « { $value } » est écrit comme si c’était du HTML
    }
    .help = écrivez-le sans safe : seul ce que docs/themes.fr.md appelle HTML s’écrit avec ce mot
    .attribute = mettez la valeur entre guillemets
    .what = Un texte qu’un gabarit écrit comme du HTML, ou dans un attribut sans guillemets. Décelé par « bulletin theme check », dont les textes contiennent des signes.
    .why = Un titre qui contient < ou & briserait la page, et un mot pourrait en devenir une partie.
    .wrong =
        templates/page.html
        <h1>{"{"}{"{"} page.title | safe {"}"}{"}"}</h1>
    .right =
        templates/page.html
        <h1>{"{"}{"{"} page.title {"}"}{"}"}</h1>
input-unknown-code = il n’y a pas de constat « { $code } »
    .help = voyez la liste : bulletin explain
    .near = écrivez « { $near } »
    .what = Un nom dans [check] qui n’est pas un constat.
    .why = Ce qui était visé ne serait pas pesé comme voulu.
    .wrong =
        site.toml
        {"["}check]
        "access/capital" = "note"
    .right =
        site.toml
        {"["}check]
        "access/capitals" = "note"
input-fixed-severity = « { $code } » compte toujours comme une erreur
    .help = retirez la ligne : ce que ce constat signale ne peut pas être construit
    .what = Une gravité dans [check] pour ce qui ne peut pas être construit.
    .why = Ce qui ne peut être lu ni atteint n’est jamais publié, quels que soient les réglages.
    .wrong =
        site.toml
        {"["}check]
        "input/html" = "off"
    .right =
        site.toml
        {"["}check]
        "access/capitals" = "off"
input-no-such-day = ce jour n’existe pas : « { $written } »
    .help = le dernier jour de ce mois est le { $near }; corrigez le jour ou le mois dans les deux langues
    .what = Une date que le calendrier n’a pas.
    .why = Les lecteurs ne sauraient pas de quel jour il s’agit.
    .wrong = Le formulaire est attendu le 31 avril 2024.
    .right = Le formulaire est attendu le 30 avril 2024.
input-weekday = le jour de la semaine n’est pas celui de sa date : « { $written } »
    .help = le jour de cette date est « { $near } »; corrigez le jour de la semaine ou la date, dans les deux langues
    .what = Un jour de la semaine qui ne correspond pas à sa date.
    .why = L’un des deux est faux, et les lecteurs viendraient le mauvais jour.
    .wrong = La réunion aura lieu le lundi 10 décembre 2024.
    .right = La réunion aura lieu le mardi 10 décembre 2024.
input-not-a-picture = « { $name } » est montré comme une image, mais c’est un fichier d’une autre sorte
    .help = pour offrir le fichier, enlevez le point d’exclamation : [ses mots]({ $name }); pour en montrer une page, enregistrez-la d’abord en PNG
    .what = Un fichier qui n’est pas une image à la place d’une image : ![…](guide.pdf).
    .why = Les navigateurs montreraient une image brisée, de même que les services où la page est partagée.
    .wrong = ![La première page du calendrier](@/files/schedule.pdf)
    .right = [Le calendrier (PDF)](@/files/schedule.pdf)
input-placeholder = ceci tient la place de mots qui ne sont pas encore écrits : « { $written } »
    .help = écrivez-les ou retirez la ligne; une note pour vous-même va dans un commentaire : <!-- … -->
    .what = « À FAIRE », « TODO », « Lorem ipsum » et autres du genre dans un texte.
    .why = Les lecteurs verraient que le texte n’est pas fini.
    .wrong = À FAIRE : demander qui a la clé.
    .right = Le bureau des documents a la clé.
input-table-row = cette ligne a { $cells ->
        [one] { $cells } cellule
       *[other] { $cells } cellules
    } et le tableau compte { $columns ->
        [one] { $columns } colonne
       *[other] { $columns } colonnes
    }{ $case ->
        [many]  : ce qui dépasse serait perdu
       *[few] {""}
    }
    .help = donnez à chaque ligne une cellule par colonne, | entre les deux; une cellule vide s’écrit | |; une barre dans une cellule s’écrit \|
    .what = Une ligne d’un tableau qui a plus ou moins de cellules que le tableau n’a de colonnes.
    .why = Une cellule de trop disparaît de la page sans laisser de trace; une cellule qui manque place des mots sous le mauvais en-tête, ou les omet.
    .wrong =
        | Document | Durée | Endroit |
        | --- | --- | --- |
        | Listes de visiteurs | 24 mois | Accueil | À GARDER |
    .right =
        | Document | Durée | Endroit |
        | --- | --- | --- |
        | Listes de visiteurs | 24 mois | Accueil |
input-unchanged = « { $written } » est là depuis les débuts du site
    .help = { $key ->
        [owner] écrivez le nom de votre bureau dans cette langue
       *[feeds] avant la première publication, écrivez votre propre domaine, une virgule et l’année : { $host },{ $year }; ensuite, n’y touchez plus, sinon tout redevient nouveau pour les abonnés
    }
    .what = Des mots d’un nouveau site qu’il fallait changer, dans un site qui a sa propre adresse : le nom du bureau, l’autorité des fils.
    .why = Les lecteurs les verraient; et l’autorité fait partie de chaque identifiant des fils, qui ne peut plus changer ensuite (RFC 4151).
    .wrong =
        site.toml
        base_url = "https://bulletins.votre-bureau.ca"
        owner    = {"{"} en = "Name of your office", fr = "Nom de votre bureau" {"}"}
    .right =
        site.toml
        base_url = "https://bulletins.votre-bureau.ca"
        owner    = {"{"} en = "Privacy Office", fr = "Bureau de la protection de la vie privée" {"}"}

        {"["}feeds]
        authority = "bulletins.votre-bureau.ca,2026"
input-unused-excuse = cette excuse n’excuse rien : « { $code } »
    .help = retirez-la; elle vaut pour le bloc qui la suit, ou pour le paragraphe où elle se trouve
    .near = écrivez « { $near } », ou retirez-la
    .what = Une excuse (<!-- allow … -->) pour ce qui n’est pas trouvé.
    .why = Ce qu’elle excusait a été corrigé, ou elle se trouve au mauvais endroit; laissée là, elle pourrait cacher la prochaine erreur.
    .wrong =
        <!-- allow access/alt-missing: décoration -->

        ![Un coffre dont la porte est ouverte](safe.svg)
    .right = ![Un coffre dont la porte est ouverte](safe.svg)
input-excuse-without-reason = cette excuse ne donne pas de raison : « { $code } »
    .help = écrivez : <!-- allow { $code }: pourquoi c’est bien ainsi -->
    .what = Une excuse (<!-- allow … -->) sans raison.
    .why = La personne qui approuve le texte doit pouvoir juger l’excuse.
    .wrong =
        <!-- allow access/alt-missing -->

        ![](safe.svg)
    .right =
        <!-- allow access/alt-missing: décoration -->

        ![](safe.svg)
parity-missing-language = { $case ->
        [folder] un dossier se trouve là où il faut le texte { $language ->
            [fr] français
           *[en] anglais
        }
       *[missing] il manque le texte { $language ->
            [fr] français
           *[en] anglais
        }
    }
    .help = ajoutez { $language }.md à côté de l’autre langue; une ébauche a besoin des deux fichiers elle aussi, même si l’un est presque vide
    .home = ajoutez content/home/{ $language }.md : chaque site a une page d’accueil dans les deux langues
    .page = ajoutez { $language }.md à côté de l’autre langue : chaque page existe dans les deux
    .folder = renommez le dossier { $language }.md ou sortez-le de content, et écrivez le texte dans un fichier de ce nom
    .what = Un bulletin ou une page dans une seule langue.
    .why = Les deux langues sont publiées au même moment et sont de qualité égale (Directive sur les langues officielles pour les communications et services).
    .wrong =
        content/bulletins/pab_20250127/bulletin.toml
        content/bulletins/pab_20250127/fr.md
    .right =
        content/bulletins/pab_20250127/bulletin.toml
        content/bulletins/pab_20250127/en.md
        content/bulletins/pab_20250127/fr.md
parity-one-language = « { $key } » ne dit rien en { $language ->
        [fr] français
       *[en] anglais
    }
    .help = écrivez-le dans les deux langues : {"{"} en = "…", fr = "…" {"}"}
    .what = Une valeur donnée dans une seule langue.
    .why = Les lecteurs de l’autre langue verraient un vide.
    .wrong =
        site.toml
        title = {"{"} fr = "Bulletins sur la vie privée" {"}"}
    .right =
        site.toml
        title = {"{"} en = "Privacy Bulletins", fr = "Bulletins sur la vie privée" {"}"}
parity-theme-words = « { $name } » n’existe pas en { $language ->
        [fr] français
       *[en] anglais
    }
    .help = ajoutez-le dans strings/{ $language }.ftl : { $name } = …
    .what = Un message du thème qui n’existe que dans une langue.
    .why = Une étiquette, un bouton ou un avis manquerait aux lecteurs d’une langue.
    .wrong =
        strings/fr.ftl
        office-hours = Ouvert de 9 h à 17 h
    .right =
        strings/en.ftl
        office-hours = Open from nine to five
        strings/fr.ftl
        office-hours = Ouvert de 9 h à 17 h
parity-heading = { $case ->
        [changed] cet intertitre est de niveau { $key } ici et de niveau { $other } en français
       *[missing] le texte { $twin ->
            [fr] français
           *[en] anglais
        } n’a pas d’intertitre qui corresponde à celui-ci
    }
    .help = donnez-leur le même niveau, ou ajoutez l’intertitre qui manque
    .what = Des intertitres qui ne concordent pas en nombre, en ordre ou en niveau.
    .why = Les deux langues disent la même chose dans le même ordre; rien ne doit manquer à qui lit l’une plutôt que l’autre.
    .wrong =
        en.md
        ## Where to begin
        fr.md
        ### Par où commencer
    .right =
        en.md
        ## Where to begin
        fr.md
        ## Par où commencer
parity-list = { $case ->
        [changed] cette liste n’a pas le même nombre d’éléments ({ $key } ici, { $other } en français), ou une seule des deux est numérotée
       *[missing] le texte { $twin ->
            [fr] français
           *[en] anglais
        } n’a pas de liste qui corresponde à celle-ci
    }
    .help = faites la même liste dans les deux langues
    .what = Des listes qui ne concordent pas en nombre, en sorte ou en éléments.
    .why = Les deux langues disent la même chose dans le même ordre; rien ne doit manquer à qui lit l’une plutôt que l’autre.
    .wrong =
        en.md
        - Paper
        - Disks
        fr.md
        - Papier
    .right =
        en.md
        - Paper
        - Disks
        fr.md
        - Papier
        - Disques
parity-table = { $case ->
        [changed] ce tableau compte { $key } (lignes × colonnes) ici et { $other } en français
       *[missing] le texte { $twin ->
            [fr] français
           *[en] anglais
        } n’a pas de tableau qui corresponde à celui-ci
    }
    .help = faites le même tableau dans les deux langues
    .what = Des tableaux qui ne concordent pas en nombre ou en dimensions.
    .why = Les deux langues disent la même chose dans le même ordre; rien ne doit manquer à qui lit l’une plutôt que l’autre.
    .wrong =
        en.md
        | Record | Kept for |
        |---|---|
        | Forms | 7 years |
        fr.md
        | Document | Durée | Lieu |
        |---|---|---|
        | Formulaires | 7 ans | Coffre |
    .right =
        en.md
        | Record | Kept for |
        |---|---|
        | Forms | 7 years |
        fr.md
        | Document | Durée |
        |---|---|
        | Formulaires | 7 ans |
parity-emphasis = passages en gras : { $key } ici, { $other } en { $twin ->
        [fr] français
       *[en] anglais
    }
    .help = mettez les mêmes mots en gras dans les deux langues
    .what = Des mots qu’une langue met en gras et que l’autre ne met pas en gras.
    .why = Le gras dit ce qui importe le plus; les deux langues doivent le dire des mêmes mots.
    .wrong =
        en.md
        Keep it **locked** at night.
        fr.md
        Gardez-le verrouillé la nuit.
    .right =
        en.md
        Keep it **locked** at night.
        fr.md
        Gardez-le **verrouillé** la nuit.
parity-quotation = { $case ->
        [changed] ces citations diffèrent
       *[missing] le texte { $twin ->
            [fr] français
           *[en] anglais
        } n’a pas de citation en retrait qui corresponde à celle-ci
    }
    .help = mettez la même citation en retrait dans les deux langues
    .what = Une citation en retrait dans une seule langue.
    .why = Les deux langues disent la même chose dans le même ordre; rien ne doit manquer à qui lit l’une plutôt que l’autre.
    .wrong =
        en.md
        > Lock it.
        fr.md
        Verrouillez-le.
    .right =
        en.md
        > Lock it.
        fr.md
        > Verrouillez-le.
parity-alert = { $case ->
        [changed] cet encadré est de sorte { $key } ici et de sorte { $other } en français
       *[missing] le texte { $twin ->
            [fr] français
           *[en] anglais
        } n’a pas d’encadré qui corresponde à celui-ci
    }
    .help = écrivez le même encadré dans les deux langues
    .what = Des encadrés qui ne concordent pas en nombre, en ordre ou en sorte.
    .why = Les deux langues disent la même chose dans le même ordre; rien ne doit manquer à qui lit l’une plutôt que l’autre.
    .wrong =
        en.md
        > [!WARNING]
        > Lock it.
        fr.md
        > [!NOTE]
        > Verrouillez-le.
    .right =
        en.md
        > [!WARNING]
        > Lock it.
        fr.md
        > [!WARNING]
        > Verrouillez-le.
parity-code = { $case ->
        [changed] ce code est en « { $key } » ici et en « { $other } » en français
       *[missing] le texte { $twin ->
            [fr] français
           *[en] anglais
        } n’a pas de bloc de code qui corresponde à celui-ci
    }
    .help = montrez le même code dans les deux langues
    .what = Des blocs de code qui ne concordent pas en nombre, en ordre ou en langage.
    .why = Les deux langues disent la même chose dans le même ordre; rien ne doit manquer à qui lit l’une plutôt que l’autre.
    .wrong =
        en.md
        ```toml
        status = "draft"
        ```
        fr.md
        ```
        status = "draft"
        ```
    .right =
        en.md
        ```toml
        status = "draft"
        ```
        fr.md
        ```toml
        status = "draft"
        ```
parity-paragraph = { $case ->
        [changed] ce paragraphe et celui qui lui répond en { $twin ->
            [fr] français
           *[en] anglais
        } ne semblent pas dire la même chose
        [crossed] ce paragraphe et le suivant semblent se trouver dans l’ordre inverse dans le texte { $twin ->
            [fr] français
           *[en] anglais
        }
        [reversed] ce paragraphe et le deuxième qui le suit semblent se trouver dans l’ordre inverse dans le texte { $twin ->
            [fr] français
           *[en] anglais
        }
       *[missing] le texte { $twin ->
            [fr] français
           *[en] anglais
        } n’a pas de paragraphe qui corresponde à celui-ci
    }
    .help = traduisez le paragraphe qui manque, ou donnez le même ordre aux deux textes
    .what = Un paragraphe que n’a qu’une seule langue, ou qui se trouve ailleurs dans l’autre.
    .why = Les deux langues disent la même chose dans le même ordre; rien ne doit manquer à qui lit l’une plutôt que l’autre.
    .wrong =
        en.md
        In the autumn, the office looked at how 44 institutions keep paper files.

        A form was changed, and staff now sign for each key that they take home.
        fr.md
        À l’automne, le bureau a examiné comment 44 institutions conservent leurs dossiers papier.
    .right =
        en.md
        In the autumn, the office looked at how 44 institutions keep paper files.

        A form was changed, and staff now sign for each key that they take home.
        fr.md
        À l’automne, le bureau a examiné comment 44 institutions conservent leurs dossiers papier.

        Un formulaire a été modifié, et les employés signent désormais pour chaque clé qu’ils emportent.
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
    .wrong =
        en.md
        The office looked at 44 institutions.
        fr.md
        Le bureau a examiné 41 institutions.
    .right =
        en.md
        The office looked at 44 institutions.
        fr.md
        Le bureau a examiné 44 institutions.
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
    .wrong =
        en.md
        Reply by March 3, 2025.
        fr.md
        Répondez d’ici le 13 mars 2025.
    .right =
        en.md
        Reply by March 3, 2025.
        fr.md
        Répondez d’ici le 3 mars 2025.
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
    .wrong =
        en.md
        Call 613-555-0142.
        fr.md
        Composez le 613-555-0124.
    .right =
        en.md
        Call 613-555-0142.
        fr.md
        Composez le 613-555-0142.
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
    .wrong =
        en.md
        See paragraph 8(2)(m) of the Act.
        fr.md
        Voir l’alinéa 8(2)k) de la Loi.
    .right =
        en.md
        See paragraph 8(2)(m) of the Act.
        fr.md
        Voir l’alinéa 8(2)m) de la Loi.
parity-sentence = cette phrase semble manquer dans le texte { $twin ->
        [fr] français
       *[en] anglais
    }
    .help = traduisez-la, ou retirez-la des deux langues
    .what = Une phrase que n’a, semble-t-il, qu’une seule langue.
    .why = Les deux langues disent la même chose; rien ne doit manquer à qui lit l’une plutôt que l’autre.
    .wrong =
        en.md
        In the autumn, the office looked at how 44 institutions keep paper files. Nobody knew who had the keys of the cabinets, and most of them stood open. A form was changed, and staff now sign for each key that they take home.
        fr.md
        À l’automne, le bureau a examiné comment 44 institutions conservent leurs dossiers papier. Un formulaire a été modifié, et les employés signent désormais pour chaque clé qu’ils emportent.
    .right =
        en.md
        In the autumn, the office looked at how 44 institutions keep paper files. A form was changed, and staff now sign for each key that they take home.
        fr.md
        À l’automne, le bureau a examiné comment 44 institutions conservent leurs dossiers papier. Un formulaire a été modifié, et les employés signent désormais pour chaque clé qu’ils emportent.
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
    .wrong =
        Approuvés : « Verrouillez-le à midi. » et “Lock it at noon.”
        en.md
        Lock it at noon.
        fr.md
        Verrouillez-le le soir.
    .right =
        en.md
        Lock it at night.
        fr.md
        Verrouillez-le le soir.
parity-name = { $case ->
        [near] « { $key } » devient « { $other } » en { $twin ->
            [fr] français
           *[en] anglais
        }
       *[missing] le texte { $twin ->
            [fr] français
           *[en] anglais
        } ne nomme pas « { $key } »
    }
    .help = écrivez le nom de la même façon dans les deux langues
    .what = Un nom propre que n’a qu’une seule langue, ou que l’autre écrit autrement.
    .why = Les lecteurs des deux langues cherchent le même nom; une coquille dans l’un ne mène nulle part.
    .wrong =
        Le cours a été donné par Mme Trembley à Gatineau.
        en.md
        The course was given by Ms. Tremblay in Gatineau.
    .right =
        Le cours a été donné par Mme Tremblay à Gatineau.
        en.md
        The course was given by Ms. Tremblay in Gatineau.
parity-picture = { $case ->
        [changed] ces images diffèrent
       *[missing] le texte { $twin ->
            [fr] français
           *[en] anglais
        } n’a pas d’image qui corresponde à celle-ci
    }
    .help = montrez les mêmes images dans les deux langues
    .what = Une image qu’une seule langue montre.
    .why = Les deux langues disent la même chose dans le même ordre; rien ne doit manquer à qui lit l’une plutôt que l’autre.
    .wrong =
        en.md
        ![A safe with its door open](safe.svg)
        fr.md
        Un coffre dont la porte est ouverte.
    .right =
        en.md
        ![A safe with its door open](safe.svg)
        fr.md
        ![Un coffre dont la porte est ouverte](safe.svg)
parity-footnote = { $case ->
        [changed] ces notes diffèrent
       *[missing] le texte { $twin ->
            [fr] français
           *[en] anglais
        } n’a pas de note de bas de page qui corresponde à celle-ci
    }
    .help = écrivez les mêmes notes dans les deux langues
    .what = Une note de bas de page que n’a qu’une seule langue.
    .why = Les deux langues disent la même chose dans le même ordre; rien ne doit manquer à qui lit l’une plutôt que l’autre.
    .wrong =
        en.md
        Forms are kept for seven years.[^1]

        {"["}^1]: From the last entry.
        fr.md
        Les formulaires sont gardés sept ans.
    .right =
        en.md
        Forms are kept for seven years.[^1]

        {"["}^1]: From the last entry.
        fr.md
        Les formulaires sont gardés sept ans.[^1]

        {"["}^1]: Depuis la dernière inscription.
parity-link = { $case ->
        [elsewhere] « { $target } » mène ailleurs que le lien { $twin ->
            [fr] français
           *[en] anglais
        } à cet endroit, « { $other } »
       *[missing] le texte { $twin ->
            [fr] français
           *[en] anglais
        } n’a pas de lien qui corresponde à celui-ci : « { $target } »
    }
    .help = menez à la même page dans les deux langues, chacune à l’adresse dans sa langue
    .what = Un lien que n’a qu’une seule langue, ou qui mène ailleurs.
    .why = Les lecteurs des deux langues sont menés à la même information.
    .wrong =
        en.md
        See [who we are](@/pages/about).
        fr.md
        Voyez qui nous sommes.
    .right =
        en.md
        See [who we are](@/pages/about).
        fr.md
        Voyez [qui nous sommes](@/pages/about).
parity-other-language = ce passage n’est pas en { $language ->
        [fr] français
       *[en] anglais
    }
    .help = traduisez-le; un titre ou une citation dans l’autre langue se marque ainsi : <span lang="…">…</span>
    .what = Un passage laissé dans l’autre langue.
    .why = Une page dans une langue officielle qui est en partie dans l’autre n’est pas de qualité égale; un lecteur d’écran la lirait avec la mauvaise voix.
    .wrong =
        fr.md
        Paper is also a record that holds the personal information of people.
    .right =
        fr.md
        Le papier aussi contient des renseignements personnels.
parity-same-title = les deux langues ont le même titre
    .help = traduisez le titre
    .what = Un titre identique dans les deux langues.
    .why = C’est d’ordinaire une traduction oubliée.
    .wrong =
        en.md
        title = "Lock the cabinet"
        fr.md
        title = "Lock the cabinet"
    .right =
        en.md
        title = "Lock the cabinet"
        fr.md
        title = "Verrouillez le classeur"
parity-same-description = les deux langues ont la même description
    .help = traduisez la description
    .what = Une description identique dans les deux langues.
    .why = Les listes, les fils et les moteurs de recherche montreraient la mauvaise langue.
    .wrong =
        en.md
        description = "What an open cabinet teaches."
        fr.md
        description = "What an open cabinet teaches."
    .right =
        en.md
        description = "What an open cabinet teaches."
        fr.md
        description = "Ce qu’un classeur ouvert nous apprend."
parity-same-note = les deux langues ont les mêmes mots
    .help = écrivez ces mots dans chaque langue
    .what = Des mots de bulletin.toml ou de site.toml identiques dans les deux langues : la note d’une modification, la raison d’un retrait, un avis, le bas des pages.
    .why = Les lecteurs les voient dans leur langue.
    .wrong =
        bulletin.toml
        {"["}[changes]]
        date = 2025-01-27
        kind = "correction"
        note = {"{"} en = "Page 3, section 2, figure 1: total of table 4, note 5.", fr = "Page 3, section 2, figure 1: total of table 4, note 5." {"}"}
    .right =
        bulletin.toml
        {"["}[changes]]
        date = 2025-01-27
        kind = "correction"
        note = {"{"} en = "Page 3, section 2, figure 1: total of table 4, note 5.", fr = "Page 3, section 2, figure 1 : total du tableau 4, note 5." {"}"}
parity-same-alt = les deux langues ont le même texte de remplacement
    .help = traduisez les mots entre les crochets de l’image
    .what = Un texte de remplacement identique dans les deux langues.
    .why = Les lecteurs qui ne voient pas l’image entendraient la mauvaise langue.
    .wrong =
        en.md
        ![A safe with its door open](safe.svg)
        fr.md
        ![A safe with its door open](safe.svg)
    .right =
        en.md
        ![A safe with its door open](safe.svg)
        fr.md
        ![Un coffre dont la porte est ouverte](safe.svg)
parity-same-text = ce passage est identique dans les deux langues
    .help = traduisez-le; s’il doit rester tel quel, marquez sa langue : <span lang="…">…</span>
    .what = Un passage identique dans les deux langues.
    .why = C’est une traduction oubliée.
    .wrong =
        en.md
        Keys, cabinets, offices, mailboxes, printers: lock everything.
        fr.md
        Keys, cabinets, offices, mailboxes, printers: lock everything.
    .right =
        en.md
        Keys, cabinets, offices, mailboxes, printers: lock everything.
        fr.md
        Clés, classeurs, bureaux, boîtes aux lettres, imprimantes : verrouillez tout.
link-written-out = cette adresse du site est écrite en entier : « { $target } »
    .help = écrivez @/bulletins/<id>, @/pages/<id> ou @/files/<nom>
    .near = écrivez « { $near } »
    .what = Un lien vers une page de ce site par son adresse.
    .why = Il serait rompu quand l’adresse change, et mènerait les lecteurs des deux langues à une seule.
    .wrong = Voyez [qui nous sommes](https://bulletins.example.ca/fr/about/).
    .right = Voyez [qui nous sommes](@/pages/about).
link-dropped = { $case ->
        [renamed] ce texte a été publié sous « { $old } », et cette adresse ne mènerait plus nulle part
        [unpublished] ceci a été publié, et son adresse ne mènerait plus nulle part : { $address }
       *[gone] cette adresse a été publiée et ne mènerait plus nulle part : { $address }
    }
    .help = remettez le dossier ou le fichier; un bulletin qui doit disparaître est retiré : status = "withdrawn", avec withdrawn_because
    .renamed = ajoutez sous le titre, au début du fichier : old_slugs = ["{ $old }"]
    .unpublished = un bulletin qui doit disparaître est retiré : status = "withdrawn", avec withdrawn_because; sinon, remettez-le comme il était
    .what = Une adresse de la dernière publication que celle-ci n’aurait plus.
    .why = Des liens, des signets et des fils y mènent. On conduit les lecteurs plus loin ou on leur dit ce qu’il en est; on ne les laisse jamais devant rien.
    .wrong =
        la dernière publication avait fr/bulletins/verrouiller-le-classeur/
        slug = "classeur-ouvert"
    .right =
        slug      = "classeur-ouvert"
        old_slugs = ["verrouiller-le-classeur"]
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
    .wrong = Voyez [le site du Commissariat](https://www.priv.gc.ca/en/).
    .right = Voyez [le site du Commissariat](https://www.priv.gc.ca/fr/).
link-target = { $kind ->
        [image] cette image n’existe pas : « { $target } »
        [misnamed] ce fichier existe, mais ne peut pas être publié sous ce nom : « { $target } »
        [empty] l’adresse de ce lien manque
        [no-image] le fichier de cette image manque
       *[link] ce lien ne mène nulle part : « { $target } »
    }
    .help = écrivez @/bulletins/<id>, @/pages/<id>, @/files/<nom>, le nom d’un fichier de ce dossier ou une adresse complète
    .near = écrivez « { $near } »
    .picture = mettez le fichier dans { $folder }, ou écrivez le nom d’un fichier qui s’y trouve
    .misnamed = renommez le fichier « { $near } » et écrivez ce nom ici; un nom a des lettres sans accents, des chiffres, - _ et un point avant la terminaison
    .what = Un lien ou une image qui ne mène nulle part.
    .why = Les lecteurs trouveraient une page d’erreur, ou rien à la place de l’image.
    .wrong = Voyez [qui nous sommes](@/pages/apropos).
    .right = Voyez [qui nous sommes](@/pages/about).
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
    .wrong = Voyez [le prochain bulletin](@/bulletins/pab_draft), qui est encore une ébauche.
    .right = Le prochain bulletin en dira plus.
link-scheme = cette sorte d’adresse n’est pas permise : « { $target } »
    .help = faites un lien qui commence par https://, mailto: ou tel:
    .picture = mettez l’image dans ce dossier ou dans content/files : une page ne charge rien d’ailleurs
    .what = Un lien qui exécute un script ou transporte ses propres données; une image d’un autre hôte.
    .why = De tels liens peuvent agir à la place du lecteur, et de telles images disent à un autre hôte qui lit.
    .wrong = [Ouvrir le formulaire](javascript:open)
    .right = [Ouvrir le formulaire](https://www.example.com/formulaire)
link-heading = la page { $language ->
        [fr] française
       *[en] anglaise
    } n’a pas d’intertitre « #{ $id } »
    .help = donnez cet identifiant à l’intertitre dans les deux langues : ## Intertitre {"{"}#{ $id }{"}"}
    .near = écrivez « #{ $near } »
    .plain = écrivez « #{ $plain } » ici et donnez cet identifiant à l’intertitre dans les deux langues : ## Intertitre {"{"}#{ $plain }{"}"}
    .missing = écrivez l’identifiant d’un intertitre après le signe #, ou retirez le lien
    .what = Un lien vers un intertitre que sa page n’a pas.
    .why = Le lien mènerait plutôt au haut de la page.
    .wrong =
        ## Leçons apprises

        Voyez [les leçons](#lecon-apprise).
    .right =
        ## Leçons apprises

        Voyez [les leçons](#lecons-apprises).
link-contact = { $kind ->
        [mail] ceci n’est pas une adresse courriel : « { $target } »
        [slash] il manque une barre oblique à cette adresse : « { $target } »
        [twice] cette adresse commence deux fois : « { $target } »
        [host] aucun site ne porte un tel nom : « { $target } »
        [end] le point ou la virgule à la fin de cette adresse appartient à la phrase : « { $target } »
        [letters] ce numéro de téléphone contient d’autres signes que des chiffres : « { $target } »
       *[count] ce numéro de téléphone n’a pas le nombre de chiffres voulu : « { $target } »
    }
    .help = { $kind ->
        [mail] écrivez mailto:nom@hote.ca, avec un seul @, un point dans ce qui le suit et aucune espace
        [slash] écrivez https:// avec deux barres obliques
        [twice] écrivez https:// une seule fois
        [host] copiez l’adresse depuis la page même; des points séparent les parties d’un nom : www.example.com
        [end] mettez-le après la parenthèse qui ferme le lien
        [letters] écrivez le numéro en chiffres, même s’il se dit en lettres : tel:+1-800-622-6232
       *[count] écrivez le numéro au complet, avec l’indicatif régional : tel:+1-819-555-0100 (pour un poste : tel:+1-819-555-0100;ext=12)
    }
    .what = Un lien vers une adresse courriel, un numéro de téléphone ou un site qui ne peut pas exister.
    .why = Qui le suit ne joindrait personne (RFC 6068, RFC 3966; dix chiffres en Amérique du Nord).
    .wrong = Écrivez [au bureau](mailto:info.example.ca) ou [appelez-nous](tel:+1-819-555-010).
    .right = Écrivez [au bureau](mailto:info@example.ca) ou [appelez-nous](tel:+1-819-555-0100).
link-other-address = les mots disent « { $said } », et le lien mène à « { $target } »
    .help = faites concorder les deux
    .what = Un lien dont les mots montrent une adresse ou un numéro, et qui mène à un autre.
    .why = Les lecteurs écriraient à quelqu’un d’autre qu’ils ne croient, l’appelleraient ou le visiteraient; c’est aussi ainsi que trompent les faux messages.
    .wrong = Écrivez à [info@example.ca](mailto:bureau@example.ca).
    .right = Écrivez à [info@example.ca](mailto:info@example.ca).
link-plain-address = cette adresse { $kind ->
        [mail] courriel
       *[web] Web
    } n’est pas un lien : « { $written } »
    .help = { $kind ->
        [mail] écrivez <{ $written }> ou [mots](mailto:{ $written })
       *[web] écrivez [mots](adresse), avec des mots qui disent où mène le lien
    }
    .what = Une adresse Web ou courriel qui, dans un texte, n’est pas un lien.
    .why = Les lecteurs ne pourraient pas la suivre et devraient la copier (guides de rédaction de Canada.ca : une adresse est un lien actif).
    .wrong = Plus de détails à https://www.example.com/about.
    .right = Plus de détails dans [qui nous sommes](https://www.example.com/about).
link-indirect = { $kind ->
        [rewritten] un logiciel de courriel a réécrit cette adresse : « { $host } » la précède, et le lien peut contenir l’adresse de qui a reçu le message
       *[short] cette adresse cache où elle mène : « { $host } » raccourcit des adresses
    }
    .help = ouvrez la page et copiez l’adresse depuis la page même
    .what = Un lien qui passe par un service d’adresses courtes, ou qu’un logiciel de courriel a réécrit.
    .why = Les lecteurs ne voient pas où ils vont, le service apprend qui lit, et le lien finit avec le service.
    .wrong = Voyez [le guide](https://bit.ly/guide).
    .right = Voyez [le guide](https://www.example.com/guide).

link-private-host = { $kind ->
        [own] les lecteurs ne peuvent pas ouvrir cette adresse : « { $host } » désigne l’ordinateur de qui suit le lien, et la page n’est que sur le vôtre
       *[office] les lecteurs ne peuvent pas ouvrir cette adresse : « { $host } » est réservé au personnel
    }
    .help = mettez un lien vers une page ouverte à tous, ou écrivez l’information ici
    .what = Un lien vers un hôte à l’intérieur d’un bureau : « localhost », un réseau local, un intranet, des pages qui demandent le compte du bureau.
    .why = Il fonctionne là où le texte a été écrit, et nulle part ailleurs (RFC 1918, RFC 6761).
    .wrong = Voir [le guide](http://intranet/guide).
    .right = Voir [le guide](https://www.example.com/guide).
link-duplicate-id = deux intertitres ont l’identifiant « { $id } »
    .help = donnez un autre identifiant à l’un des deux
    .what = Un même identifiant pour deux intertitres d’une page.
    .why = Les liens mèneraient toujours au premier.
    .wrong =
        ## Au bureau {"{"}#cles{"}"}

        ## À la maison {"{"}#cles{"}"}
    .right =
        ## Au bureau {"{"}#cles{"}"}

        ## À la maison {"{"}#cles-a-la-maison{"}"}
link-unknown-page = « { $name } » n’existe pas
    .help = nommez une page, un bulletin ou un fichier qui existe
    .near = écrivez « { $near } »
    .what = Une page, un bulletin ou un fichier nommé dans site.toml ou dans les faits et qui n’existe pas.
    .why = Le menu, le lien pour nous joindre ou l’avis de retrait ne mènerait nulle part.
    .wrong =
        site.toml
        {"["}[menu]]
        label = {"{"} en = "About", fr = "À propos" {"}"}
        page  = "apropos"
    .right =
        site.toml
        {"["}[menu]]
        label = {"{"} en = "About", fr = "À propos" {"}"}
        page  = "about"
link-external-gone = cette page d’un autre site n’existe plus : « { $target } » (réponse : { $status })
    .help = trouvez où est la page maintenant, menez à une autre ou retirez le lien
    .what = Un lien vers une page d’un autre site qui n’existe plus. Signalé seulement par bulletin check --external.
    .why = Les lecteurs tomberaient sur une page d’erreur. Les autres sites changent sans prévenir : ce n’est pas une faute du texte, et cela n’empêche jamais de le publier.
    .wrong = Voyez [le formulaire](https://www.example.com/formulaire-de-2019), qui n’existe plus.
    .right = Voyez [le formulaire](https://www.example.com/formulaire).
link-external-moved = cette page d’un autre site a changé d’adresse pour de bon : « { $target } »
    .help = écrivez « { $near } »
    .what = Un lien vers une page d’un autre site qui a une nouvelle adresse. Signalé seulement par bulletin check --external.
    .why = L’ancienne adresse mène à la nouvelle tant que l’autre site s’en souvient; un jour, ce sera fini.
    .wrong = Voyez [le formulaire](http://example.com/formulaire), qui mène à l’adresse ci-dessous.
    .right = Voyez [le formulaire](https://www.example.com/formulaire).
link-external-unreachable = { $reason ->
        [refused] ce site ne dit pas si la page existe ({ $status })
        [address] il est impossible d’interroger cette adresse
        [name] aucun site de ce nom n’a été trouvé
        [time] ce site n’a pas répondu à temps
        [certificate] la connexion à ce site n’est pas sûre
        [reply] la réponse de ce site est incompréhensible
        [redirect] ce site renvoie d’adresse en adresse sans arriver nulle part
       *[connection] ce site est impossible à joindre
    } : « { $target } »
    .help = ouvrez l’adresse dans un navigateur; si elle ne s’ouvre pas, corrigez le lien ou retirez-le
    .refused = ouvrez l’adresse dans un navigateur : certains sites ne répondent qu’aux personnes
    .what = Un lien vers une page d’un autre site qui n’a pas pu être demandée, ou dont le site ne dit rien. Signalé seulement par bulletin check --external.
    .why = La page n’existe peut-être plus; le site est peut-être occupé, ou ouvert aux personnes seulement : quelqu’un devrait regarder.
    .wrong = Voyez [le formulaire](https://www.example.invalid/formulaire).
    .right = Voyez [le formulaire](https://www.example.com/formulaire).
link-address-taken = un autre texte a cette adresse : { $address }
    .help = choisissez une autre fin d’adresse (« slug ») pour l’un des deux; le plus ancien garde la sienne
    .what = Deux textes à une même adresse.
    .why = L’un des deux ne pourrait pas être publié.
    .wrong =
        fr.md
        slug = "verrouillez-le-classeur"
        old_slugs = ["verrouillez-le-classeur"]
    .right =
        fr.md
        slug = "verrouillez-le-classeur"
        old_slugs = ["verrouillez-le-tiroir"]
link-reserved-slug = l’adresse « { $slug } » appartient à une liste
    .help = choisissez une autre fin d’adresse (« slug »)
    .what = Une fin d’adresse qui est celle d’une liste : « page », une année, les sujets.
    .why = La liste et le texte ne peuvent pas se trouver tous deux là.
    .wrong =
        fr.md
        slug = "2024"
    .right =
        fr.md
        slug = "bilan-de-2024"
link-image-record = aucun texte ne montre « { $name } »
    .help = retirez l’entrée [[images]], ou montrez l’image
    .near = écrivez « { $near } »
    .what = Une fiche d’image pour un fichier qu’aucun des textes ne montre.
    .why = La mention de source, le consentement et la licence seraient rattachés au mauvais fichier.
    .wrong =
        bulletin.toml
        {"["}[images]]
        file   = "sale.svg"
        credit = {"{"} en = "Office drawing", fr = "Dessin du bureau" {"}"}
        fr.md
        ![Un coffre dont la porte est ouverte](safe.svg)
    .right =
        bulletin.toml
        {"["}[images]]
        file   = "safe.svg"
        credit = {"{"} en = "Office drawing", fr = "Dessin du bureau" {"}"}
        fr.md
        ![Un coffre dont la porte est ouverte](safe.svg)
access-alt-missing = cette image n’a pas de texte de remplacement
    .help = écrivez ce qu’elle montre entre les crochets : ![Ce qu’elle montre](fichier); si elle ne fait que décorer, dites-le : <!-- allow access/alt-missing: décoration -->
    .what = Une image sans texte de remplacement ni légende.
    .why = Qui ne voit pas l’image ne saurait pas ce qu’elle dit (WCAG 1.1.1).
    .wrong = ![](safe.svg)
    .right = ![Un coffre dont la porte est ouverte](safe.svg)
access-alt-long = ce texte de remplacement compte { $count } caractères
    .help = dites-le en { $most } au plus; mettez le reste dans la légende ou dans le texte
    .what = Un texte de remplacement de plus de 140 caractères en anglais, de 170 en français.
    .why = Un lecteur d’écran le lit d’un trait, sans retour possible (guides de rédaction de Canada.ca).
    .wrong = ![Un coffre dont la porte est ouverte, vu de la gauche dans une pièce sans fenêtres, avec une chaise, deux lampes et une étagère sur laquelle quelqu’un a laissé une rangée de chemises grises bien pleines](safe.svg)
    .right = ![Un coffre dont la porte est ouverte et des chemises laissées à côté](safe.svg)
access-alt-phrase = { $kind ->
        [generated] un logiciel a écrit ce texte de remplacement, et personne ne l’a vérifié
       *[other] un texte de remplacement n’a pas à dire que l’image en est une
    }
    .help = { $kind ->
        [generated] écrivez dans vos mots ce que les lecteurs doivent savoir de l’image
       *[other] commencez par ce que montre l’image
    }
    .what = Un texte de remplacement qui commence par « image de », « photo de ».
    .why = Les lecteurs d’écran le disent d’eux-mêmes (guides de rédaction de Canada.ca).
    .wrong = ![Image d’un coffre dont la porte est ouverte](safe.svg)
    .right = ![Un coffre dont la porte est ouverte](safe.svg)
access-alt-file-name = { $kind ->
        [generic] ce texte de remplacement dit qu’il y a une image, non ce qu’elle montre
       *[other] ce texte de remplacement est le nom du fichier
    }
    .help = écrivez ce que montre l’image
    .what = Un nom de fichier comme texte de remplacement.
    .why = Lu à voix haute, il ne dit rien (WCAG 1.1.1).
    .wrong = ![safe.svg](safe.svg)
    .right = ![Un coffre dont la porte est ouverte](safe.svg)
access-alt-caption = ce texte de remplacement répète la légende
    .help = laissez les crochets vides : on invite alors à voir la légende; ou dites ce que la légende ne dit pas
    .what = Un texte de remplacement qui répète la légende.
    .why = Les lecteurs d’écran le diraient deux fois.
    .wrong = ![Un coffre dont la porte est ouverte](safe.svg "Un coffre dont la porte est ouverte")
    .right = ![](safe.svg "Un coffre dont la porte est ouverte")
access-second-title = un intertitre de niveau 1 est le titre d’une page, et cette page en a un
    .help = écrivez ## pour le premier niveau dans le texte
    .what = Un second titre dans une page.
    .why = Les lecteurs d’écran s’en servent pour dire de quoi parle la page.
    .wrong = # Par où commencer
    .right = ## Par où commencer
access-heading-skipped = cet intertitre est de niveau { $level } sous un niveau { $above }
    .help = écrivez { $marks } devant lui
    .what = Un niveau d’intertitre sauté.
    .why = Les lecteurs d’écran énumèrent les intertitres par niveau; un niveau sauté ressemble à un manque (WCAG 1.3.1).
    .wrong =
        ## Par où commencer

        #### Nommer une personne
    .right =
        ## Par où commencer

        ### Nommer une personne
access-heading-empty = cet intertitre n’a pas de mots
    .help = écrivez-les, ou retirez l’intertitre
    .what = Un intertitre sans mots.
    .why = Les lecteurs d’écran l’annoncent et ne disent rien.
    .wrong =
        ##

        Nommez une personne responsable.
    .right =
        ## Par où commencer

        Nommez une personne responsable.
access-heading-bold = ceci ressemble à un intertitre et n’est que du gras : « { $words } »
    .help = écrivez ## devant, à la place des étoiles; si ce n’est pas un intertitre, terminez comme une phrase
    .what = Une ligne en gras qui tient lieu d’intertitre.
    .why = Les lecteurs d’écran ne l’énumèrent pas, et aucun lien ne peut y mener (WCAG 1.3.1).
    .wrong =
        {"*"}*Par où commencer**

        Nommez une personne responsable.
    .right =
        ## Par où commencer

        Nommez une personne responsable.
access-language = ce passage est en { $other ->
        [fr] français
       *[en] anglais
    } et n’est pas marqué comme tel
    .help = marquez-le : <span lang="{ $other }">{ $words }</span>, ou traduisez-le
    .what = Une phrase ou une citation dans l’autre langue qui n’est pas marquée.
    .why = Un lecteur d’écran la lirait avec la mauvaise voix, et personne ne la suivrait (WCAG 3.1.2).
    .wrong = La coordonnatrice a répondu : « Paper is also a record of what people have told us. »
    .right = La coordonnatrice a répondu : « <span lang="en">Paper is also a record of what people have told us.</span> »
access-link-vague = les mots de ce lien ne disent pas où il mène : « { $words } »
    .help = faites un lien des mots qui nomment la page
    .what = Un lien appelé « cliquez ici », « lire la suite » ou l’équivalent.
    .why = Les lecteurs d’écran énumèrent les liens sans le texte qui les entoure (WCAG 2.4.4).
    .wrong = Pour savoir qui nous sommes, [cliquez ici](@/pages/about).
    .right = Voyez [qui nous sommes](@/pages/about).
access-link-bare = ce lien montre une adresse au lieu de mots
    .help = écrivez [le nom de la page](adresse)
    .what = Une adresse montrée comme mots d’un lien.
    .why = Les lecteurs d’écran l’épellent (WCAG 2.4.4).
    .wrong = Voyez [https://www.example.com/conservation](https://www.example.com/conservation).
    .right = Voyez [combien de temps les documents sont gardés](https://www.example.com/conservation).
access-link-empty = ce lien n’a pas de mots
    .help = écrivez-les entre les crochets
    .what = Un lien sans mots.
    .why = Personne ne peut savoir où il mène, ni qu’il existe (WCAG 2.4.4).
    .wrong = Écrivez-nous. [](@/pages/about)
    .right = Écrivez-nous : [qui nous sommes](@/pages/about).
access-link-two-targets = un autre lien avec les mêmes mots mène ailleurs : « { $words } »
    .help = dites dans les mots de chacun où il mène
    .what = Les mêmes mots pour deux liens qui mènent à des endroits différents.
    .why = Dans une liste de liens, on ne peut pas les distinguer (guides de rédaction de Canada.ca).
    .wrong = [Le calendrier](https://www.example.com/a) et, pour les écoles, [le calendrier](https://www.example.com/b).
    .right = [Le calendrier](https://www.example.com/a) et [le calendrier des écoles](https://www.example.com/b).
access-table-header = les colonnes de ce tableau n’ont pas de noms
    .help = écrivez-les dans la première rangée
    .what = Un tableau sans en-têtes de colonnes.
    .why = Les lecteurs d’écran disent le nom de la colonne avec chaque cellule (WCAG 1.3.1).
    .wrong =
        |   |   |
        |---|---|
        | Formulaires | 7 ans |
    .right =
        | Document | Durée |
        |---|---|
        | Formulaires | 7 ans |
access-contrast = cette couleur ({ $text }) a un contraste de { $whole },{ $part } pour 1 sur { $background } dans les pages { $mode ->
        [dark] sombres
       *[light] claires
    }; il faut { $asked ->
        [large] 3 pour 1 à un grand texte
       *[text] 4,5 pour 1
    }
    .help = écrivez, par exemple, { $better }, ou changez le fond
    .what = Du texte du thème dans une couleur trop proche de celle du fond.
    .why = Qui voit moins bien, ou lit au soleil, ne distinguerait pas les mots (WCAG 1.4.3).
    .wrong =
        assets/style.css
        {"."}credit {"{"} color: #999; background: #fff; {"}"}
    .right =
        assets/style.css
        {"."}credit {"{"} color: #595959; background: #fff; {"}"}
access-page-frame = { $kind ->
        [no-language] les pages qui en sont faites ne disent pas leur langue
        [other-language] les pages qui en sont faites disent une autre langue que la leur
        [no-title] les pages qui en sont faites n’ont pas de titre
        [no-heading] les pages qui en sont faites n’ont pas de titre principal (h1)
        [empty-heading] le titre principal (h1) des pages qui en sont faites ne dit rien
        [headings] les pages qui en sont faites ont plusieurs titres principaux (h1)
        [no-main] les pages qui en sont faites n’ont pas de partie principale (main)
       *[mains] les pages qui en sont faites ont plusieurs parties principales (main)
    }
    .help = donnez à chaque page sa langue, un titre, un seul h1 et un seul main
    .language = écrivez <html lang="{"{"}{"{"} site.locale {"}"}{"}"}">
    .title = écrivez <title>{"{"}{"{"} page.head_title {"}"}{"}"}</title> dans l’élément head
    .heading = écrivez <h1>{"{"}{"{"} page.title {"}"}{"}"}</h1> une seule fois
    .main = mettez le sujet de la page dans <main>, une seule fois
    .what = Une page du thème à laquelle il manque sa langue, son titre, son seul titre principal ou sa seule partie principale.
    .why = Les lecteurs d’écran choisissent leur voix d’après la langue, annoncent le titre et mènent au titre principal et à la partie principale (WCAG 3.1.1, 2.4.2, 1.3.1).
    .wrong =
        templates/page.html
        <h1>{"{"}{"{"} page.title {"}"}{"}"}</h1>
    .right =
        templates/page.html
        <!DOCTYPE html><html lang="{"{"}{"{"} site.locale {"}"}{"}"}"><title>{"{"}{"{"} page.head_title {"}"}{"}"}</title><main><h1>{"{"}{"{"} page.title {"}"}{"}"}</h1></main></html>
access-same-id = les pages qui en sont faites ont plus d’une fois l’identifiant « { $id } »
    .help = donnez à chaque élément son propre identifiant; ceux des gabarits commencent par _
    .what = Un identifiant que portent deux éléments d’une page.
    .why = Un lien, une étiquette ou un lecteur d’écran n’en trouverait qu’un (WCAG 1.3.1, 4.1.2).
    .wrong =
        templates/page.html
        <p id="_a">Un</p><p id="_a">Deux</p>
    .right =
        templates/page.html
        <p id="_a">Un</p><p id="_b">Deux</p>
access-capitals = une phrase en majuscules
    .help = écrivez-la en minuscules; pour insister, utilisez le gras
    .what = Une phrase en majuscules.
    .why = Elle est difficile à lire, et certains lecteurs d’écran l’épellent (guides de rédaction de Canada.ca).
    .wrong = NE PAS ENVOYER CE FORMULAIRE par courriel.
    .right = **Ne pas envoyer ce formulaire** par courriel.
approval-unknown-topic = « { $topic } » n’est pas un sujet de site.toml
    .help = prenez un sujet de site.toml, ou ajoutez-y celui-ci avec ses deux noms
    .near = écrivez « { $near } »
    .what = Un sujet qui n’est pas sur la liste contrôlée.
    .why = Chaque sujet a un nom dans chaque langue; celui qui n’est pas sur la liste n’en a aucun.
    .wrong =
        bulletin.toml
        topics = ["formation"]
    .right =
        bulletin.toml
        topics = ["training"]
approval-topic-twice = le sujet « { $topic } » figure ici deux fois
    .help = retirez-en un
    .what = Un sujet nommé deux fois.
    .why = Les lecteurs le verraient deux fois.
    .wrong =
        bulletin.toml
        topics = ["training", "training"]
    .right =
        bulletin.toml
        topics = ["training"]

approval-own-work = le rôle qui a préparé ceci l’a aussi approuvé : « { $role } »
    .help = faites-le approuver par quelqu’un d’autre
    .what = Un bulletin approuvé par le rôle qui l’a préparé.
    .why = Quatre yeux voient mieux que deux; les chefs des communications approuvent ce qui est publié (Directive sur la gestion des communications et de l’image de marque).
    .wrong =
        bulletin.toml
        prepared_by = "Agente des communications"
        approved_by = "Agente des communications"
    .right =
        bulletin.toml
        prepared_by = "Agente des communications"
        approved_by = "Direction des communications"
approval-changed = { $case ->
        [both] les textes des deux langues ont changé après leur approbation
        [fr] le texte français a changé après son approbation
       *[en] le texte anglais a changé après son approbation
    }
    .help = faites approuver de nouveau les deux textes, inscrivez le nouveau jour dans approved_on, puis lancez bulletin check --update
    .what = Un texte qui a changé après que son approbation a été consignée.
    .why = On approuve les mots qu’on a lus. La typographie peut changer; les mots, non.
    .wrong =
        bulletin.toml
        approved_on   = 2024-12-05
        approved_text = {"{"} on = 2024-12-05, en = "8f3b60d1c2a94e75", fr = "1d7c5502be9a46f3" {"}"}
    .right =
        bulletin.toml
        approved_on   = 2024-12-06
        approved_text = {"{"} on = 2024-12-05, en = "8f3b60d1c2a94e75", fr = "1d7c5502be9a46f3" {"}"}
approval-not-recorded = ce qui a été approuvé le { $approved } n’est pas consigné : un changement ultérieur des mots passerait inaperçu
    .help = quand les deux textes sont tels qu’ils ont été approuvés, lancez bulletin check --update, qui écrit approved_text sous approved_on
    .what = Un bulletin approuvé dont les textes n’ont pas été consignés au moment de l’approbation.
    .why = Une approbation tombe quand les mots changent; on ne peut le voir que si l’on connaît les mots approuvés.
    .wrong =
        bulletin.toml
        approved_on   = 2024-12-05
    .right =
        bulletin.toml
        approved_on   = 2024-12-05
        approved_text = {"{"} on = 2024-12-05, en = "8f3b60d1c2a94e75", fr = "1d7c5502be9a46f3" {"}"}
approval-after-release = approuvé le { $approved }, après avoir été rendu public le { $public }
    .help = corrigez la date d’approbation, ou la publication
    .what = Un bulletin devenu public avant d’être approuvé.
    .why = Rien n’est public avant d’être approuvé.
    .wrong =
        bulletin.toml
        issued      = 2024-12-09
        approved_on = 2024-12-16
    .right =
        bulletin.toml
        issued      = 2024-12-09
        approved_on = 2024-12-06
approval-unverified-source = personne n’a vérifié cette source : « { $title } »
    .help = ajoutez verified_by = "un rôle" et verified_on = une date, ou retirez la source
    .what = Une source que personne n’a vérifiée, dans un bulletin approuvé.
    .why = Les lecteurs se fient à ce que le Commissariat publie.
    .wrong =
        bulletin.toml
        {"["}[sources]]
        title = "Rapport annuel"
        url   = "https://www.example.com/rapport"
    .right =
        bulletin.toml
        {"["}[sources]]
        title = "Rapport annuel"
        url   = "https://www.example.com/rapport"
        verified_by = "Agent de recherche"
        verified_on = 2024-12-05
approval-change-before-issue = ce changement est daté du { $date }, avant la parution du { $issued }
    .help = corrigez l’une des deux dates
    .what = Un changement plus ancien que le bulletin.
    .why = On informe les lecteurs des changements faits depuis la publication.
    .wrong =
        bulletin.toml
        issued = 2024-12-09
        {"["}[changes]]
        date = 2024-01-12
        kind = "correction"
        note = {"{"} en = "A figure was corrected.", fr = "Un chiffre a été corrigé." {"}"}
    .right =
        bulletin.toml
        issued = 2024-12-09
        {"["}[changes]]
        date = 2025-01-12
        kind = "correction"
        note = {"{"} en = "A figure was corrected.", fr = "Un chiffre a été corrigé." {"}"}
approval-changes-order = ce changement est plus ancien que celui qui le précède : { $date }
    .help = écrivez les changements du plus ancien au plus récent
    .what = Des changements dans le désordre.
    .why = Une date dans le désordre est souvent une faute de frappe.
    .wrong =
        bulletin.toml
        {"["}[changes]]
        date = 2025-03-03
        kind = "review"
        note = {"{"} en = "Read again.", fr = "Relu." {"}"}
        {"["}[changes]]
        date = 2025-01-12
        kind = "correction"
        note = {"{"} en = "A figure was corrected.", fr = "Un chiffre a été corrigé." {"}"}
    .right =
        bulletin.toml
        {"["}[changes]]
        date = 2025-01-12
        kind = "correction"
        note = {"{"} en = "A figure was corrected.", fr = "Un chiffre a été corrigé." {"}"}
        {"["}[changes]]
        date = 2025-03-03
        kind = "review"
        note = {"{"} en = "Read again.", fr = "Relu." {"}"}
approval-archived-before-issue = archivé le { $date }, avant la parution du { $issued }
    .help = corrigez l’une des deux dates
    .what = Un bulletin archivé avant sa parution.
    .why = Il porterait l’avis d’archivage dès son premier jour.
    .wrong =
        bulletin.toml
        issued   = 2024-12-09
        archived = 2023-12-09
    .right =
        bulletin.toml
        issued   = 2024-12-09
        archived = 2031-01-01
approval-far-release = public seulement le { $date }, dans plus d’un an
    .help = corrigez l’année; si c’est voulu : "approval/far-release" = "off" sous [check] dans site.toml
    .what = Un bulletin approuvé qui attend son jour plus d’un an.
    .why = Une année mal tapée prive les lecteurs d’un bulletin, et personne ne le remarque.
    .wrong =
        bulletin.toml
        issued  = 2024-12-09
        release = 2052-12-09T10:00:00-05:00
    .right =
        bulletin.toml
        issued  = 2024-12-09
        release = 2025-12-09T10:00:00-05:00
approval-review-overdue = ce texte devait être révisé au plus tard le { $date }
    .help = relisez-le et ajoutez une entrée [[changes]] de sorte "review", puis fixez le prochain review_by; ou archivez-le
    .what = Un texte dont la révision est en retard.
    .why = Le contenu Web est révisé à temps, ou archivé (Orientation sur la gestion et l’archivage du contenu Web).
    .wrong =
        bulletin.toml
        review_by = 2025-03-03
    .right =
        bulletin.toml
        review_by = 2027-03-03
        {"["}[changes]]
        date = 2025-03-03
        kind = "review"
        note = {"{"} en = "Read again.", fr = "Relu." {"}"}
privacy-image-expired = la licence de « { $name } » a pris fin le { $date }
    .help = retirez l’image, ou renouvelez la licence et corrigez la date
    .what = Une image dont la licence a pris fin.
    .why = Elle doit être retirée (règles de Canada.ca sur les images).
    .wrong =
        bulletin.toml
        {"["}[images]]
        file    = "safe.svg"
        credit  = {"{"} en = "Office drawing", fr = "Dessin du bureau" {"}"}
        expires = 2024-12-31
        fr.md
        ![Un coffre dont la porte est ouverte](safe.svg)
    .right =
        bulletin.toml
        {"["}[images]]
        file    = "safe.svg"
        credit  = {"{"} en = "Office drawing", fr = "Dessin du bureau" {"}"}
        expires = 2029-12-31
        fr.md
        ![Un coffre dont la porte est ouverte](safe.svg)

## Style.

style-acronym = « { $written } » n’est pas écrit au long avant d’être employé
    .help = écrivez-le au long la première fois, suivi du sigle entre parenthèses : … ({ $written })
    .what = Un sigle que rien n’explique.
    .why = Les lecteurs ne le connaissent pas tous (guides de rédaction de Canada.ca).
    .wrong = Le bureau de l’AIPRP répond.
    .right = Le bureau de l’accès à l’information et de la protection des renseignements personnels (AIPRP) répond.
style-ampersand = « & » tient lieu d’un mot
    .help = écrivez : { $near }
    .what = Le signe & à la place de « et ».
    .why = Le signe est réservé aux noms de société; un mot se lit mieux (guides de rédaction de Canada.ca).
    .wrong = Voir les avis & conditions.
    .right = Voir les avis et conditions.
style-anglicism = « { $written } » est un anglicisme
    .help = écrivez : { $near }
    .what = Un mot anglais, ou une tournure calquée sur l’anglais, dans un texte français.
    .why = Personne ne devrait avoir à penser en anglais pour lire le français, qui a son propre mot (Office québécois de la langue française, Vitrine linguistique).
    .wrong = Tous les formulaires doivent rencontrer les exigences.
    .right = Tous les formulaires doivent respecter les exigences.
style-double-word = un mot figure ici deux fois : « { $written } »
    .help = écrivez : { $near }
    .what = Un petit mot écrit deux fois.
    .why = C’est une faute de frappe que les correcteurs laissent souvent passer.
    .wrong = Verrouillez le le classeur.
    .right = Verrouillez le classeur.
style-email-case = cette adresse de courriel a des majuscules : « { $written } »
    .help = écrivez : { $near }
    .what = Des majuscules dans une adresse de courriel.
    .why = Les adresses s’écrivent en minuscules, comme on les tape (guides de rédaction de Canada.ca).
    .wrong = Écrivez à Info@Exemple.ca.
    .right = Écrivez à info@exemple.ca.
style-few-headings = plus de { $limit } mots sans intertitre
    .help = mettez un intertitre avant ce paragraphe, ou avant l’un de ceux qui précèdent
    .what = Un long passage sans intertitre.
    .why = Les lecteurs cherchent ce qu’il leur faut au moyen des intertitres; un tous les 200 mots environ (guides de rédaction de Canada.ca).
    .wrong = (plus de 300 mots de suite, et aucun intertitre)
    .right =
        ## Par où commencer

        (environ 200 mots)

        ## Qui garde les clés

        (environ 200 mots)
style-file-differs = le fichier n’est pas du format ou de la taille que disent les mots de ce lien
    .help = terminez les mots du lien par : { $near }
    .what = Un lien vers un fichier du site qui en dit un autre format ou une autre taille.
    .why = Les lecteurs décident ainsi s’ils l’ouvrent; le fichier a changé, et les mots non (guides de rédaction de Canada.ca).
    .wrong = Lisez le [calendrier de conservation (PDF, 2 Mo)](@/files/schedule.pdf).
    .right = Lisez le [calendrier de conservation (PDF, 0,1 ko)](@/files/schedule.pdf).
style-file-link = ce lien mène à un fichier, et ses mots n’en disent ni le format ni la taille
    .help = terminez les mots du lien par : { $near }
    .outside = terminez les mots du lien par le format et la taille du fichier : ({ $kind }, 1,2 Mo)
    .what = Un lien vers un fichier, sans son format ni sa taille.
    .why = Les lecteurs décident ainsi s’ils l’ouvrent (guides de rédaction de Canada.ca).
    .wrong = Lisez le [calendrier de conservation](@/files/schedule.pdf).
    .right = Lisez le [calendrier de conservation (PDF, 0,1 ko)](@/files/schedule.pdf).
style-heading-end = un intertitre qui se termine par « { $written } »
    .help = écrivez : { $near }
    .what = Un signe à la fin d’un intertitre.
    .why = Un intertitre n’est pas une phrase (guides de rédaction de Canada.ca).
    .wrong =
        ## Ce qui s’est passé :

        Un classeur était ouvert.
    .right =
        ## Ce qui s’est passé

        Un classeur était ouvert.
style-latin = une abréviation à la place de mots : « { $written } »
    .help = écrivez : { $near }
    .what = Des abréviations comme « p. ex. », « c.-à-d. ».
    .why = Les lecteurs d’écran les lisent lettre par lettre (guides de rédaction de Canada.ca).
    .wrong = Écrivez-le, p. ex., sur papier.
    .right = Écrivez-le, par exemple, sur papier.
style-list-end = un élément qui ne se termine pas comme ceux d’une liste
    .help = terminez les éléments de la même façon
    .none = n’écrivez aucun signe à la fin des éléments
    .period = ces éléments sont des phrases : terminez chacune par un point
    .french = terminez les éléments par un point-virgule et le dernier par un point
    .what = Des éléments d’une liste qui se terminent de diverses façons.
    .why = Le français met un point-virgule et, au dernier, un point, l’anglais ne met aucun signe; les phrases entières se terminent par un point dans les deux langues (guides de rédaction de Canada.ca).
    .wrong =
        - des clés;
        - des classeurs;
        - des boîtes
    .right =
        - des clés;
        - des classeurs;
        - des boîtes.
style-long-list = cette liste a { $items } éléments; plus de { $limit } sont difficiles à retenir
    .help = faites-en deux listes, ou une liste à deux niveaux
    .what = Une liste de plus de sept éléments.
    .why = On ne retient que quelques éléments à la fois; visez sept (guides de rédaction de Canada.ca).
    .wrong =
        - papier
        - disques
        - clés
        - formulaires
        - photos
        - bandes
        - cartes
        - plans
    .right =
        - papier
        - disques
        - clés
        - formulaires
style-long-paragraph = ce paragraphe a { $sentences } phrases; plus de { $limit } se lisent mal{ $count ->
        [one] {""}
       *[other] {""}; { $count } paragraphes de ce texte en ont plus
    }
    .help = commencez un nouveau paragraphe à chaque idée
    .what = Un paragraphe de plus de cinq phrases.
    .why = Une idée par paragraphe; visez trois phrases (guides de rédaction de Canada.ca).
    .wrong = Le bureau a regardé. Il a trouvé un classeur. Le classeur était ouvert. Personne n’avait la clé. On a averti les employés. Un formulaire a changé.
    .right =
        Le bureau a regardé. Il a trouvé un classeur ouvert.

        Personne n’avait la clé. On a averti les employés, et un formulaire a changé.
style-long-sentence = cette phrase a { $words } mots{ $count ->
        [one] {""}
       *[other] {""}; { $count } phrases de ce texte en ont plus de { $limit }
    }
    .help = faites-en deux
    .what = Une phrase de plus de 40 mots (35 en anglais), hors citation. Un texte n’est signalé qu’une fois, à sa plus longue phrase.
    .why = La plupart des lecteurs perdent le fil; visez 20 mots (guides de rédaction de Canada.ca).
    .wrong = Le bureau a examiné comment les dossiers papier sont conservés dans les institutions qui lui avaient signalé une perte au cours de la dernière année, et il a constaté que la plupart des classeurs étaient ouverts et que personne ne savait qui en avait les clés.
    .right = Le bureau a examiné comment les dossiers papier sont conservés dans les institutions qui lui avaient signalé une perte. La plupart des classeurs étaient ouverts, et personne ne savait qui en avait les clés.
style-not-unique = { $part ->
        [title] un autre texte a ce titre
       *[description] un autre texte a cette description
    }
    .help = dites ce qui n’appartient qu’à ce texte
    .what = Un titre ou une description qu’un autre bulletin ou une autre page a aussi.
    .why = Dans les listes, les résultats de recherche et les onglets, personne ne distinguerait les deux (guides de rédaction de Canada.ca : les deux sont uniques).
    .wrong =
        fr.md
        title = "Faits saillants du rapport annuel"
        content/bulletins/pab_20221005/fr.md
        title = "Faits saillants du rapport annuel"
    .right =
        fr.md
        title = "Faits saillants du rapport annuel 2022-2023"
        content/bulletins/pab_20221005/fr.md
        title = "Faits saillants du rapport annuel 2021-2022"
style-number = un nombre sous une autre forme : « { $written } »
    .help = écrivez : { $near }
    .what = Un nombre inférieur à 10 en chiffres, ou un plus grand en lettres.
    .why = De zéro à neuf, on écrit en lettres; à partir de 10, en chiffres (guides de rédaction de Canada.ca).
    .wrong = On a vu 3 personnes et douze équipes.
    .right = On a vu trois personnes et 12 équipes.
style-number-start = une phrase qui commence par des chiffres : « { $written } »
    .help = écrivez le nombre en lettres, ou commencez par un autre mot
    .what = Une phrase qui commence par des chiffres.
    .why = Sans majuscule, on voit mal où commence la phrase (guides de rédaction de Canada.ca).
    .wrong = On s’est vus. 12 personnes y sont venues.
    .right = On s’est vus. Quelque 12 personnes y sont venues.
style-range = un intervalle avec un tiret : « { $written } »
    .help = écrivez : { $near }
    .what = Un intervalle avec un tiret ou un trait d’union.
    .why = Les lecteurs d’écran omettent les tirets; « à » est lu à tout le monde (guides de rédaction de Canada.ca).
    .wrong = Comptez 3-5 jours.
    .right = Comptez de trois à cinq jours.
style-repeated-mark = plusieurs signes de suite : « { $written } »
    .help = écrivez : { $near }
    .what = Des points d’exclamation ou d’interrogation de suite.
    .why = Un seul suffit dans un texte d’une institution; les lecteurs d’écran disent chacun d’eux.
    .wrong = Verrouillez le classeur tout de suite!!
    .right = Verrouillez le classeur tout de suite!
style-stacked-headings = cet intertitre suit directement un autre
    .help = annoncez entre les deux ce qui suit, ou supprimez-en un
    .what = Un intertitre directement sous un autre.
    .why = Le premier n’introduit rien (guides de rédaction de Canada.ca).
    .wrong =
        ## Les clés

        ### Au bureau

        Nommez une personne.
    .right =
        ## Les clés

        Chaque clé a une personne responsable.

        ### Au bureau

        Nommez une personne.
style-word = « { $written } » a une autre forme dans les textes du gouvernement du Canada
    .help = écrivez : { $near }
    .what = Un mot qui a une autre forme dans les textes du gouvernement du Canada.
    .why = Une seule forme pour tous : site Web, page Web, courriel, infolettre (guides de rédaction de Canada.ca).
    .wrong = Notre site web est ouvert.
    .right = Notre site Web est ouvert.

## Typographie.

typography-abbreviation = le français n’abrège pas ainsi : « { $written } »
    .help = écrivez : { $near }
    .what = Un titre ou un numéro abrégé comme en anglais, ou avec un point de trop.
    .why = Une abréviation qui garde la dernière lettre ne prend pas de point, et le signe du degré n’est pas une lettre (Office québécois de la langue française).
    .wrong = L’avis n° 5 est de Mr. Exemple.
    .right = L’avis no 5 est de M. Exemple.
typography-amount = « { $written } » : une somme ou un pourcentage ne s’écrit pas ainsi en { $language ->
        [fr] français
       *[en] anglais
    }
    .help = écrivez : { $near }
    .what = Une somme ou un pourcentage écrits comme dans l’autre langue.
    .why = Chaque langue a sa forme : « 20 % » et « 100 $ », “20%” et “$100” (guides de rédaction de Canada.ca).
    .wrong = Le tout a coûté $1,234.50.
    .right = Le tout a coûté 1 234,50 $.
typography-capital = « { $written } » { $language ->
        [fr] ne prend pas de majuscule
       *[en] prend une majuscule en anglais
    }
    .help = écrivez : { $near }
    .what = Un mois, un jour ou une langue avec une majuscule en français, ou sans majuscule en anglais.
    .why = Le français les écrit avec une minuscule (Office québécois de la langue française), l’anglais avec une majuscule.
    .wrong = L’avis du 9 Décembre est en Anglais.
    .right = L’avis du 9 décembre est en anglais.
typography-capital-accent = il manque l’accent de la majuscule dans « { $written } »
    .help = écrivez : { $near }
    .what = Une majuscule sans son accent ou sa cédille.
    .why = En français, les majuscules prennent les accents; les lecteurs d’écran en ont besoin pour dire le mot.
    .wrong = A partir du 9 juin, l’Etat agit.
    .right = À partir du 9 juin, l’État agit.
typography-dash = un trait d’union qui tient lieu de tiret : « { $written } »
    .help = écrivez « { $near } » ou reformulez
    .what = Des traits d’union à la place d’un tiret : deux de suite ou, en anglais, entre deux années.
    .why = L’anglais met un demi-cadratin entre deux années; ailleurs, des virgules, des parenthèses ou un deux-points se lisent mieux que des tirets (guides de rédaction de Canada.ca).
    .wrong = Un avis -- utile.
    .right = Un avis – utile.
typography-date = « { $written } » : une date ne s’écrit pas ainsi en { $language ->
        [fr] français
       *[en] anglais
    }
    .help = écrivez : { $near }
    .what = Une date dans une forme que sa langue n’emploie pas.
    .why = Une seule forme pour toutes les dates : « 31 juillet 2016 », « 1er décembre », “July 31, 2016” (guides de rédaction de Canada.ca).
    .wrong = Il a paru le 1 décembre 2024.
    .right = Il a paru le 1er décembre 2024.
typography-double-space = deux espaces de suite{ $count ->
        [one] {""}
       *[other] {""}, à { $count } endroits
    }
    .help = n’en mettez qu’une
    .what = Deux espaces de suite.
    .why = Une seule espace suit le point, comme tout autre signe; les lecteurs n’en voient qu’une de toute façon.
    .wrong = Verrouillez-le.  Gardez la clé.
    .right = Verrouillez-le. Gardez la clé.
typography-ellipsis = trois points de suite{ $count ->
        [one] {""}
       *[other] {""}, à { $count } endroits
    }
    .help = écrivez le signe : { $near }
    .what = Trois points à la place du signe.
    .why = Trois points peuvent être coupés à la fin d’une ligne, et certains lecteurs d’écran les lisent un à un.
    .wrong = Attendez...
    .right = Attendez…
typography-number = « { $written } » : un nombre ne s’écrit pas ainsi en { $language ->
        [fr] français
       *[en] anglais
    }
    .help = écrivez : { $near }
    .what = Un nombre avec les signes de l’autre langue.
    .why = Le français sépare les milliers par une espace et les décimales par une virgule; l’anglais, par une virgule et un point (guides de rédaction de Canada.ca). Un lecteur peut prendre mille pour un.
    .wrong = Il y a 1,234 dossiers.
    .right = Il y a 1 234 dossiers.
typography-ordinal = « { $written } » n’est pas l’abréviation de cet ordinal
    .help = écrivez : { $near }
    .what = Un ordinal abrégé comme « 1ère », « 2ème ».
    .why = Les abréviations sont 1er, 1re, 2e, XIe (Office québécois de la langue française).
    .wrong = La 2ème lettre.
    .right = La 2e lettre.
typography-ligature = « { $written } » s’écrit avec œ
    .help = écrivez : { $near }
    .what = Un mot français écrit avec « oe » là où le français a une seule lettre.
    .why = « œuvre », « sœur » et « cœur » s’écrivent avec œ (Office québécois de la langue française).
    .wrong =
        fr.md
        C’est une oeuvre de longue haleine.
    .right =
        fr.md
        C’est une œuvre de longue haleine.
typography-numeric-date = une date en chiffres seulement : « { $written } »
    .help = écrivez : { $near }
    .either = écrivez : { $near }, ou { $other }
    .what = Une date de trois nombres.
    .why = Au Canada, les deux ordres ont cours : 12/09/2024 se lit « 12 septembre » ou « 9 décembre ». Le mois en lettres est clair (guides de rédaction de Canada.ca).
    .wrong = Envoyez-le avant le 12/09/2024.
    .right = Envoyez-le avant le 9 décembre 2024.
typography-phone = « { $written } » : un numéro de téléphone ne s’écrit pas ainsi
    .help = écrivez : { $near }
    .what = Un numéro de téléphone avec des points, des espaces ou des parenthèses.
    .why = Une seule forme pour tous, que les téléphones et les lecteurs d’écran reconnaissent : 1-800-622-6232 (guides de rédaction de Canada.ca).
    .wrong = Composez le 819.994.5444.
    .right = Composez le 819-994-5444.
typography-quotation-marks = ce sont les guillemets { $language ->
        [fr] de l’anglais
       *[en] du français
    }
    .help = écrivez { $near }; un passage dans l’autre langue se marque <span lang="…">…</span>
    .what = Les guillemets de l’autre langue.
    .why = Le français a « » et, à l’intérieur, “ ”; l’anglais a “ ”.
    .wrong = Elle a dit “oui”.
    .right = Elle a dit « oui ».
typography-spacing = une espace manque ou est de trop dans « { $written } »{ $count ->
        [one] {""}
       *[other] {""}; { $count } endroits semblables dans ce fichier
    }
    .help = écrivez « { $near } » ou lancez : bulletin fmt
    .what = Une espace là où le français du Canada n’en met pas, ou aucune là où il en met une.
    .why = Au Canada, le français ne met pas d’espace avant le point-virgule, le point d’exclamation et le point d’interrogation; il en met une avant le deux-points et les signes % et $, à l’intérieur des guillemets et autour du h des heures (Office québécois de la langue française). Les lecteurs voient la bonne forme; le fichier, lui, ne la montre pas.
    .wrong = Attention ! Les voici : deux.
    .right = Attention! Les voici : deux.
typography-apostrophe = ceci est un accent ou un prime, non une apostrophe : « { $written } »
    .help = écrivez : { $near }
    .what = Un accent seul, ou un prime, à la place d’une apostrophe.
    .why = La recherche ne trouve pas le mot, et un lecteur d’écran peut lire le signe.
    .wrong = Lisez l´avis.
    .right = Lisez l’avis.

typography-missing-space = il manque une espace après le signe : « { $written } »
    .help = écrivez : { $near }
    .what = Un signe entre deux mots, sans espace après.
    .why = Les deux mots se lisent et se cherchent comme un seul.
    .wrong = Fermez la porte.Gardez la clé.
    .right = Fermez la porte. Gardez la clé.

typography-stray-space = une espace de trop : « { $written } »
    .help = écrivez : { $near }
    .what = Une espace avant une virgule, un point ou une parenthèse; en anglais, avant tout signe.
    .why = Le signe peut se retrouver seul au début d’une ligne.
    .wrong = Lisez l’un , puis l’autre.
    .right = Lisez l’un, puis l’autre.
typography-time = « { $written } » : une heure ne s’écrit pas ainsi en { $language ->
        [fr] français
       *[en] anglais
    }
    .help = écrivez : { $near }
    .what = Une heure écrite comme sa langue ne l’écrit pas.
    .why = Une seule forme pour toutes les heures : « 16 h 30 », “4:30 pm” (guides de rédaction de Canada.ca).
    .wrong = Venez à 4:30 pm.
    .right = Venez à 16 h 30.
typography-unclosed = il manque l’autre moitié de ce signe : { $written }
    .help = écrivez { $near } à sa place, ou retirez celui-ci
    .what = Une parenthèse ou un guillemet sans son autre moitié.
    .why = On ne sait pas où finissent la parenthèse ou la citation.
    .wrong = Verrouillez le classeur (même pour une minute.
    .right = Verrouillez le classeur (même pour une minute).
privacy-sin = { $page ->
        [0] ceci ressemble à un numéro d’assurance sociale : « { $shown } »
       *[other] ceci ressemble à un numéro d’assurance sociale : « { $shown } » (page { $page } du fichier)
    }
    .help = retirez-le; s’il n’appartient à personne, dites-le sur une ligne avant le paragraphe : <!-- allow privacy/sin: raison -->
    .elsewhere = retirez-le, ou mettez à la place quelque chose qui ne désigne personne
    .what = Un numéro qui a la forme d’un numéro d’assurance sociale.
    .why = Il permet de se faire passer pour quelqu’un d’autre. Un exemple ne désigne personne : 123-456-789.
    .wrong = Son NAS est le 046 454 286.
    .right = Son NAS figurait au dossier.
privacy-payment-card = { $page ->
        [0] ceci ressemble à un numéro de carte de paiement : « { $shown } »
       *[other] ceci ressemble à un numéro de carte de paiement : « { $shown } » (page { $page } du fichier)
    }
    .help = retirez-le; s’il n’appartient à personne, dites-le sur une ligne avant le paragraphe : <!-- allow privacy/payment-card: raison -->
    .elsewhere = retirez-le, ou mettez à la place quelque chose qui ne désigne personne
    .what = Un numéro qui a la forme de celui d’une carte de crédit ou de débit.
    .why = Quiconque le lit peut s’en servir pour payer.
    .wrong = Le numéro de la carte était le 4111 1111 1111 1111.
    .right = Le numéro de la carte figurait au dossier.
privacy-health-card = { $page ->
        [0] ceci ressemble à un numéro de carte d’assurance maladie : « { $shown } »
       *[other] ceci ressemble à un numéro de carte d’assurance maladie : « { $shown } » (page { $page } du fichier)
    }
    .help = retirez-le; s’il n’appartient à personne, dites-le sur une ligne avant le paragraphe : <!-- allow privacy/health-card: raison -->
    .elsewhere = retirez-le, ou mettez à la place quelque chose qui ne désigne personne
    .what = Un numéro qui a la forme de celui d’une carte d’assurance maladie provinciale.
    .why = Il mène au dossier médical d’une personne.
    .wrong = Le numéro de sa carte d’assurance maladie était TREM 8053 0412.
    .right = Sa carte d’assurance maladie a été copiée.
privacy-passport = { $page ->
        [0] ceci ressemble à un numéro de passeport : « { $shown } »
       *[other] ceci ressemble à un numéro de passeport : « { $shown } » (page { $page } du fichier)
    }
    .help = retirez-le; s’il n’appartient à personne, dites-le sur une ligne avant le paragraphe : <!-- allow privacy/passport: raison -->
    .elsewhere = retirez-le, ou mettez à la place quelque chose qui ne désigne personne
    .what = Un numéro qui a la forme de celui d’un passeport canadien, à côté de ce mot.
    .why = Il sert de preuve d’identité, aux frontières et ailleurs.
    .wrong = Le passeport AB123456 a été copié.
    .right = Un passeport a été copié.
privacy-birth-date = { $page ->
        [0] ceci ressemble à une date de naissance : « { $shown } »
       *[other] ceci ressemble à une date de naissance : « { $shown } » (page { $page } du fichier)
    }
    .help = retirez-la; si ce n’est celle de personne, dites-le sur une ligne avant le paragraphe : <!-- allow privacy/birth-date: raison -->
    .elsewhere = retirez-la, ou mettez à la place quelque chose qui ne désigne personne
    .what = Une date près d’un mot qui parle de naissance.
    .why = C’est un renseignement personnel (Loi sur la protection des renseignements personnels, article 3), et l’une des réponses que demandent les banques.
    .wrong = La personne, née le 3 mai 1980, a demandé le dossier.
    .right = La personne a demandé le dossier.
privacy-home-address = { $page ->
        [0] ceci ressemble à l’adresse d’un domicile : « { $shown } »
       *[other] ceci ressemble à l’adresse d’un domicile : « { $shown } » (page { $page } du fichier)
    }
    .help = retirez-la; si ce n’est celle de personne, dites-le sur une ligne avant le paragraphe : <!-- allow privacy/home-address: raison -->
    .elsewhere = retirez-la, ou mettez à la place quelque chose qui ne désigne personne
    .what = Un numéro et une rue avec un code postal.
    .why = Elle dit où quelqu’un habite. L’adresse d’un bureau figure sur la page des coordonnées.
    .wrong = Le dossier est allé au 9, rue du Lac, Gatineau (Québec) J8X 2K1.
    .right = Le dossier est allé chez un voisin.
privacy-personal-email = { $page ->
        [0] ceci ressemble à l’adresse électronique d’une personne : « { $shown } »
       *[other] ceci ressemble à l’adresse électronique d’une personne : « { $shown } » (page { $page } du fichier)
    }
    .help = retirez-la; si ce n’est celle de personne, dites-le sur une ligne avant le paragraphe : <!-- allow privacy/personal-email: raison -->
    .elsewhere = retirez-la, ou mettez à la place quelque chose qui ne désigne personne
    .what = Une adresse électronique chez un fournisseur de courriel personnel, ou formée du nom d’une personne.
    .why = Les adresses sont récoltées dans les pages à des fins de pourriel et de fraude. L’adresse d’un bureau sert plus longtemps.
    .wrong = Écrivez à jane.doe@gmail.com.
    .right = Écrivez à info@example.ca.
privacy-phone = { $page ->
        [0] ceci ressemble à un numéro de téléphone : « { $shown } »
       *[other] ceci ressemble à un numéro de téléphone : « { $shown } » (page { $page } du fichier)
    }
    .help = retirez-le; s’il n’appartient à personne, dites-le sur une ligne avant le paragraphe : <!-- allow privacy/phone: raison -->
    .elsewhere = retirez-le, ou mettez à la place quelque chose qui ne désigne personne
    .what = Un numéro de téléphone ailleurs que sur la page des coordonnées, dans la signature d’une lettre ou dans les coordonnées de site.toml; les numéros sans frais ne sont pas signalés.
    .why = C’est peut-être celui d’une personne : les chiffres ne le disent pas.
    .wrong = Composez le 613-555-1234.
    .right = Voyez [comment nous joindre](@/pages/about).
privacy-ip-address = { $page ->
        [0] ceci ressemble à une adresse IP : « { $shown } »
       *[other] ceci ressemble à une adresse IP : « { $shown } » (page { $page } du fichier)
    }
    .help = retirez-la; si ce n’est celle de personne, dites-le sur une ligne avant le paragraphe : <!-- allow privacy/ip-address: raison -->
    .elsewhere = retirez-la, ou mettez à la place quelque chose qui ne désigne personne
    .what = Une adresse IP d’Internet.
    .why = C’est un renseignement personnel : elle mène à un ménage. Pour les exemples, il y a 192.0.2.1 et 2001:db8::1.
    .wrong = La demande venait de 24.48.0.1.
    .right = La demande venait d’un autre réseau.
privacy-file-number = { $page ->
        [0] ceci ressemble à un numéro de dossier : « { $shown } »
       *[other] ceci ressemble à un numéro de dossier : « { $shown } » (page { $page } du fichier)
    }
    .help = retirez-le; s’il n’appartient à personne, dites-le sur une ligne avant le paragraphe : <!-- allow privacy/file-number: raison -->
    .elsewhere = retirez-le, ou mettez à la place quelque chose qui ne désigne personne
    .what = Un numéro qui a la forme de celui d’une plainte ou du dossier d’une personne, ou le code d’identification de dossier personnel (CIDP) d’un employé.
    .why = Quiconque connaît le dossier sait de qui il est question : une partie plaignante ne doit pas être reconnaissable.
    .wrong = La plainte, dossier PA-012345, a été fermée.
    .right = La plainte a été fermée.
privacy-third-party = ceci charge quelque chose d’un autre site : { $what }
    .help = mettez le fichier dans les ressources du thème (assets) ou dans content/files, et nommez-le là
    .page = une page faite avec ce gabarit le demande : corrigez ce que le gabarit reçoit, ou le gabarit
    .what = Une image, une police, une feuille de style, un cadre ou une connexion qu’une page prend sur un autre site.
    .why = L’autre site connaîtrait l’adresse de chaque lecteur et la page qu’il lit. Les pages ne demandent rien qu’à leur propre site.
    .wrong =
        templates/head.html
        <link rel="preconnect" href="https://fonts.example.com">
    .right =
        templates/head.html
        <link rel="license" href="https://www.example.com/terms">
privacy-script = ceci s’exécute dans la page : { $what }
    .help = retirez-le; un script est un fichier des ressources du thème (assets), nommé par <script src>
    .page = une page faite avec ce gabarit l’exécute : corrigez ce que le gabarit reçoit, ou le gabarit
    .what = Un script dans la page elle-même : <script> sans src, onclick et autres, adresses javascript:.
    .why = La politique de sécurité des pages bloque ces scripts, et personne ne voit de l’extérieur ce qu’ils feraient aux lecteurs.
    .wrong =
        templates/head.html
        <button onclick="print()">Imprimer</button>
    .right =
        templates/head.html
        <p>Votre navigateur imprime cette page à partir de son menu.</p>
privacy-drawing-cleaned = ceci est retiré du dessin : { $what }
    .help = regardez le dessin sans cela; retirez-le vous-même, ou enregistrez le dessin en SVG simple
    .what = Un script, un formulaire ou quelque chose d’un autre hôte dans un dessin. Il est publié sans cela.
    .why = Quiconque ouvre le dessin seul exécuterait le script, ou en avertirait l’autre hôte; dans une page, les navigateurs n’en montrent rien.
    .wrong =
        porte.svg
        <svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8H0z" onclick="open()"/></svg>
    .right =
        porte.svg
        <svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8H0z"/></svg>
privacy-cookie = ceci dépose ou lit un témoin : { $what }
    .help = retirez-le
    .page = une page faite avec ce gabarit le garde : corrigez ce que le gabarit reçoit, ou le gabarit
    .what = Un script ou une balise qui écrit ou lit un témoin.
    .why = Rien de ce qui est publié ne suit les lecteurs : il n’y a donc aucun consentement à demander.
    .wrong =
        templates/head.html
        <meta http-equiv="set-cookie" content="seen=1">
    .right =
        templates/head.html
        <meta name="robots" content="index">
privacy-form = ce formulaire envoie à un autre site ce que les lecteurs écrivent : { $what }
    .help = envoyez-le à une adresse du site, ou donnez plutôt une adresse de courriel
    .page = une page faite avec ce gabarit l’envoie : corrigez ce que le gabarit reçoit, ou le gabarit
    .what = Un formulaire dont la destination est sur un autre site.
    .why = Ce que les lecteurs écrivent quitterait le site à leur insu.
    .wrong =
        templates/head.html
        <form action="https://sondage.example.com/envoyer"><button>Envoyer</button></form>
    .right =
        templates/head.html
        <form action="/fr/recherche/"><button>Chercher</button></form>
privacy-tracking = ce lien contient des codes de suivi : l’autre site saurait d’où viennent ses visiteurs
    .help = écrivez : { $clean }
    .what = Un lien dont les paramètres désignent un lecteur, un clic ou une campagne (utm_source, fbclid et autres).
    .why = Le site visé apprendrait ce que lisent les visiteurs d’un organisme de protection de la vie privée.
    .wrong = Voyez [le rapport](https://www.example.com/rapport?utm_source=courriel).
    .right = Voyez [le rapport](https://www.example.com/rapport).
privacy-pdf-author = le fichier dit qui l’a produit (« { $key } »)
    .help = videz la propriété « Auteur » dans le logiciel d’origine (« Propriétés du document », « Inspecter le document »), puis exportez-le de nouveau
    .what = Un fichier PDF dont les propriétés nomment un auteur.
    .why = Le nom d’un membre du personnel voyage avec chaque copie, sans que personne ne le voie sur la page.
    .wrong = calendrier.pdf, propriétés : Auteur : Jeanne Untel
    .right = calendrier.pdf, propriétés : Auteur : (vide)
privacy-pdf-unread = { $reason ->
        [encrypted] le fichier est protégé : son contenu n’a pas été examiné
        [large] le fichier est trop volumineux : son contenu n’a pas été examiné
       *[broken] le fichier ne se lit pas comme un PDF : son contenu n’a pas été examiné
    }
    .help = exportez-le de nouveau sans mot de passe, ou lisez-le vous-même et dites-le près du lien : <!-- allow privacy/pdf-unread: lu par … -->
    .what = Un fichier PDF qui n’a pas pu être examiné.
    .why = Il contient peut-être des renseignements personnels que personne n’a vus.
    .wrong = calendrier.pdf, ouvert avec un mot de passe
    .right = calendrier.pdf, ouvert sans mot de passe
privacy-picture-unread = { $reason ->
        [large] l’image est trop grande pour être ouverte
        [entities] ce dessin définit ses propres entités, qui peuvent contenir n’importe quoi
        [format] dans ce format, on ne peut pas retirer ce que l’image dit du lieu, du moment et de son auteur
       *[broken] le fichier n’est pas une image entière : ce qu’il dit d’autre ne peut pas être retiré
    }
    .help = ouvrez l’image et enregistrez-la de nouveau en JPEG, en PNG ou en WebP
    .large = réduisez-la et enregistrez-la de nouveau
    .entities = enregistrez-le de nouveau en SVG simple, sans ce que le programme de dessin garde pour lui-même
    .format = enregistrez-la en JPEG, en PNG ou en WebP
    .what = Une image dont le fichier ne peut pas être lu jusqu’au bout, ou dont le format est inconnu.
    .why = Une photo peut dire où elle a été prise, et par qui. Ce qui ne peut pas être lu ne peut pas être nettoyé, et n’est pas publié.
    .wrong = comptoir.heic
    .right = comptoir.jpg
privacy-image-consent = rien ne dit si les personnes visibles dans « { $name } » ont consenti
    .help = ajoutez à bulletin.toml ou à page.toml : [[images]], file = "{ $name }", consent = "au dossier" (ou consent = "personne n’est visible")
    .record = ajoutez une ligne : consent = "au dossier" (ou consent = "personne n’est visible")
    .what = Une photo sans un mot sur le consentement des personnes visibles.
    .why = Chaque personne visible doit avoir signé une autorisation (règles de Canada.ca sur les images). Aucun programme ne sait qui figure sur une photo : c’est à qui l’a choisie de le dire.
    .wrong = ![Deux agents à un comptoir](comptoir.jpg)
    .right =
        bulletin.toml
        {"["}[images]]
        file    = "comptoir.jpg"
        credit  = {"{"} en = "Office photograph", fr = "Photographie du bureau" {"}"}
        consent = "au dossier"
        fr.md
        ![Deux agents à un comptoir](comptoir.jpg)

## Ennuis de la machine.

failure-not-found = { $path } : introuvable. Est-ce bien le dossier d’un site? Essayez --root DOSSIER.
failure-permission = { $path } : le système ne le permet pas. Vérifiez à qui appartiennent ce fichier et son dossier, et qui peut les lire et les écrire.
failure-full = { $path } : il n’y a plus de place, ou le fichier est trop volumineux. Rien n’a été publié.
failure-read-only = { $path } : on ne peut pas écrire à cet endroit. Choisissez-en un autre avec --out.
failure-is-folder = { $path } : un dossier se trouve là où il faut un fichier.
failure-not-folder = { $path } : un fichier se trouve là où il faut un dossier.
failure-busy = { $path } : un autre programme s’en sert. Réessayez quand il aura fini.
failure-changed = { $path } : le fichier a changé pendant la lecture. Relancez la commande.
failure-other = { $path } : { $cause }
failure-cause = { $kind ->
        [loop] des liens y mènent les uns aux autres sans fin. Supprimez-en un
        [long] le nom est trop long. Choisissez-en un plus court
        [open] trop de fichiers sont ouverts en même temps. Fermez d’autres programmes, ou essayez --jobs 1
        [device] le disque ou le lecteur réseau ne répond pas comme il le devrait. Réessayez; si cela revient, copiez ailleurs ce qui s’y trouve
        [exists] il y a déjà quelque chose de ce nom
        [not-empty] le dossier n’est pas vide
        [in-use] un autre programme s’en sert. Réessayez quand il aura fini
        [address] un autre programme se sert de ce numéro. Choisissez-en un autre avec --port
        [network] le réseau ou l’autre ordinateur ne répond pas. Réessayez plus tard
        [pipe] le programme qui lisait a cessé de lire
        [memory] l’ordinateur n’a plus assez de mémoire libre
       *[other] le système dit, en anglais : { $said }
    }.
failure-own = bulletin s’est arrêté à cause d’un défaut qui lui est propre. Rien n’est resté à moitié écrit. Relancez la commande; si elle s’arrête encore, envoyez la commande et cette marque à la personne qui s’occupe de bulletin : { $mark }
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
report-few = { $count ->
        [one] { $count } autre constat n’est pas affiché
       *[other] { $count } autres constats ne sont pas affichés
    } ({ $errors ->
        [one] { $errors } erreur
       *[other] { $errors } erreurs
    }, { $warnings ->
        [one] { $warnings } avertissement
       *[other] { $warnings } avertissements
    }, { $notes ->
        [one] { $notes } note
       *[other] { $notes } notes
    }). Pour les voir tous, ajoutez : --format json
totals-pictures = { $pictures ->
        [one] { $pictures } image publiée
       *[other] { $pictures } images publiées
    }; ce que { $cleaned ->
        [one] { $cleaned } d’entre elles disait
       *[other] { $cleaned } d’entre elles disaient
    } en plus de l’image a été retiré : { $traces }.
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
progress-theme = Mise à l’épreuve du thème
theme-tried = Le thème « { $theme } », mis à l’épreuve sur { $cases } sites inventés dans les deux langues :
theme-case = - { $name } : { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }{ $findings ->
        [0] {""}
        [one] , { $findings } constat
       *[other] , { $findings } constats
    }
theme-totals = { $pages } pages faites, aucune gardée : { $errors ->
        [one] { $errors } erreur
       *[other] { $errors } erreurs
    }, { $warnings ->
        [one] { $warnings } avertissement
       *[other] { $warnings } avertissements
    }, { $notes ->
        [one] { $notes } note
       *[other] { $notes } notes
    }.
hard-everything = tout ce qu’un site peut avoir : images, tableaux, notes, modifications, anciennes adresses, lettres, symboles
hard-bare = rien de ce dont un site peut se passer : ni image, ni sujet, ni menu, ni avis, ni description de l’accueil
hard-none = aucun bulletin
hard-one = un seul bulletin
hard-long = les titres, les noms et les avis les plus longs, avec des mots qu’aucune ligne ne contient
hard-signs = des textes qui deviennent du balisage s’ils ne sont pas échappés
hard-topics = 400 sujets, dont 40 pour un seul bulletin
hard-pages = des listes d’un bulletin par page, sur bien des années
hard-letters = des titres qui commencent par chaque lettre : la page de recherche, la liste par titre
hard-contents = des tables des matières de 60 longs titres
hard-messages = des lettres et leurs signatures
hard-archived = des bulletins archivés seulement
hard-withdrawn = des bulletins retirés, avec et sans remplaçant
hard-preview = un aperçu : une ébauche, un texte en révision, un texte qui attend
hard-hosts = un hôte pour chaque langue
hard-english = l’anglais d’abord là où sont les deux langues
progress-external = Demandes aux autres sites
external-heading = Liens vers d’autres sites (ce qu’ils ont répondu; rien ici n’empêche de publier)
external-totals = { $addresses ->
        [0] Aucun texte ne mène à un autre site.
        [one] { $addresses } adresse extérieure (valides : { $works }; déplacées : { $moved }; disparues : { $gone }; à regarder : { $unsure }). Demandes faites maintenant : { $asked }; { $days ->
            [0] toutes les réponses datent de moins de 24 heures.
            [one] la plus ancienne réponse date d’il y a { $days } jour.
           *[other] la plus ancienne réponse date d’il y a { $days } jours.
        }
       *[other] { $addresses } adresses extérieures (valides : { $works }; déplacées : { $moved }; disparues : { $gone }; à regarder : { $unsure }). Demandes faites maintenant : { $asked }; { $days ->
            [0] toutes les réponses datent de moins de 24 heures.
            [one] la plus ancienne réponse date d’il y a { $days } jour.
           *[other] la plus ancienne réponse date d’il y a { $days } jours.
        }
    }
external-late = { $count ->
        [one] { $count } adresse n’a pas été demandée, faute de temps. Relancez la commande : ce qui est connu est gardé.
       *[other] { $count } adresses n’ont pas été demandées, faute de temps. Relancez la commande : ce qui est connu est gardé.
    }
approval-recorded = consigné : { $path }
approvals-recorded = { $count ->
        [0] Aucune approbation consignée : { $approved ->
            [0] aucun bulletin n’est encore approuvé.
           *[other] celles des bulletins approuvés le sont déjà, ou leurs textes ont des erreurs.
        }
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
fmt-file = { $path } : { $places ->
        [one] { $places } endroit
       *[other] { $places } endroits
    }
fmt-done = { $files ->
        [0] Rien à changer.
        [one] { $files } fichier changé.
       *[other] { $files } fichiers changés.
    }
fmt-would = { $files ->
        [0] Rien à changer.
        [one] { $files } fichier changerait. Lancez : bulletin fmt
       *[other] { $files } fichiers changeraient. Lancez : bulletin fmt
    }
fmt-unread = { $bundles ->
        [one] { $bundles } dossier n’a pas pu être lu et est resté tel quel.
       *[other] { $bundles } dossiers n’ont pas pu être lus et sont restés tels quels.
    } Pour savoir pourquoi, lancez : bulletin check

## La ligne de commande.

status-id = Bulletin
status-status = État
status-en = Anglais
status-fr = Français
status-issued = Parution
standing-draft = ébauche
standing-review = en révision
standing-waiting = en attente
standing-public = public
standing-archived = archivé
standing-withdrawn = retiré
standing-unknown = inconnu
state-there = présent
state-missing = absent
state-unreadable = illisible
state-empty = vide
state-unfinished = inachevé
state-stale = dépassé
status-release = diffusion { $date }
status-archived = archivé à partir du { $date }
status-review = à relire d’ici le { $date }
status-review-due = devait être relu d’ici le { $date }
status-errors = { $count ->
        [one] { $count } erreur
       *[other] { $count } erreurs
    }
status-warnings = { $count ->
        [one] { $count } avertissement
       *[other] { $count } avertissements
    }
status-notes = { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
status-next-none = Le site public ne changera pas de lui-même.
status-next-released = Le prochain changement du site public aura lieu le { $date } à { $time } ({ $zone }) : { $id } devient public.
status-next-archived = Le prochain changement du site public aura lieu le { $date } à { $time } ({ $zone }) : { $id } est archivé.
status-next-notice = Le prochain changement du site public aura lieu le { $date } à { $time } ({ $zone }) : un autre avis permanent est en vigueur.
status-unread = Le site ne peut pas être lu au complet. Pour savoir pourquoi, lancez : bulletin check
status-unsure = { $path } : ceci est illisible; le site pourrait donc changer plus tôt. Pour savoir pourquoi, lancez : bulletin check
status-bad-format = « status » n’écrit pas de { $value } : choisissez l’un de { $known }.
manual-title = Manuel de bulletin
manual-name = NOM
manual-synopsis = SYNOPSIS
manual-description = DESCRIPTION
manual-options = OPTIONS
manual-commands = COMMANDES
manual-exit = CODE DE RETOUR
manual-exit-0 = Tout est fait.
manual-exit-1 = Le contenu a des erreurs.
manual-exit-2 = La ligne de commande est fautive.
manual-exit-3 = La machine a échoué : un fichier, le disque ou le réseau.
manual-done = { $count } pages écrites dans { $path }.
fate-kept = gardé
fate-changed = modifié
fate-dropped = laissé
fate-unread = non lu
import-bundle = { $path } à partir de { $sources }
import-line = { $fate } { $place } : { $what }
import-there = Il s’y trouve déjà et n’a pas été touché.
import-done = { $made ->
        [one] { $made } bulletin a été créé, comme ébauche.
       *[other] { $made } bulletins ont été créés, comme ébauches.
    } { $left ->
        [0] Ensuite : bulletin check
        [one] { $left } s’y trouvait déjà. Ensuite : bulletin check
       *[other] { $left } s’y trouvaient déjà. Ensuite : bulletin check
    }
import-human-only = « { $command } » n’écrit son rapport que pour des personnes : enlevez --format.
import-comment = Importé. Vérifiez la date et les sujets, puis les deux textes.
import-text = le texte { $language ->
        [fr] français
       *[en] anglais
    }, dans sa typographie
import-assumed = rien ne dit dans quelle langue c’est : supposé être de l’anglais
import-no-line = { $key } manque : sa place est marquée
import-draft = c’était peut-être public : ici, c’est une ébauche
import-key = la clé { $key } : { $value }
import-topic = « { $topic } » n’est pas un sujet de site.toml
import-no-date = il n’y a pas de date : écrivez-en une dans bulletin.toml
import-date = « { $date } » n’est pas une date lisible : écrivez-en une dans bulletin.toml
import-time = « { $date } » n’indique pas son décalage par rapport à l’UTC : le jour est { $day }
import-dates-differ = les langues ont des dates différentes, { $en } en anglais et { $fr } en français : la date anglaise a été prise
import-alone = il n’y a pas de texte { $language ->
        [fr] français
       *[en] anglais
    } : « bulletin check » le refuse d’ici là
import-third = un autre texte a la même clé et la même langue : celui-ci est un bulletin à part
import-id = l’identifiant est « { $id } », car « { $name } » ne peut pas en être un
import-id-taken = l’identifiant est « { $id } », car un autre texte a « { $name } »
import-file = le fichier
import-file-name = le nom est « { $name } » ici
import-picture-cleaned = l’image, sans ce que son fichier disait du lieu, du moment et de l’auteur
import-picture-broken = l’image : son fichier est illisible
import-picture-format = l’image : enregistrez-la en JPEG, PNG, WebP ou GIF
import-more = la marque qui termine un résumé
import-shortcode = un code court, qui n’a pas de sens ici; sa place est marquée : { $shortcode }
import-shortcode-address = un code court pour une adresse, qui figure là telle qu’elle est écrite : { $shortcode }
import-section = la page d’une section : les bulletins ont leurs propres listes
import-not-a-file = ceci n’est ni un fichier ni un dossier, ou son nom n’est pas en UTF-8
import-not-utf8 = ceci n’est pas un texte UTF-8
import-front-matter = ce qui figure en tête est illisible
import-too-deep = ce dossier est trop profond dans d’autres
import-one-folder = Pour importer de Hugo, il faut un dossier : bulletin import hugo DOSSIER
import-two-documents = Pour importer de Word, il faut deux documents, l’anglais d’abord : bulletin import docx EN.docx FR.docx
import-no-id = « --id » sert à deux documents Word : chaque texte de Hugo a son propre identifiant.
import-no-pandoc = Les documents Word se lisent avec pandoc, que cet ordinateur n’a pas. Rien n’a été changé. Installez pandoc (sous Debian et Ubuntu : sudo apt-get install pandoc; ailleurs : https://pandoc.org/installing.html), puis relancez la commande.
import-docx-swapped = Le premier document est en français et le second en anglais. Rien n’a été changé; nommez l’anglais d’abord : bulletin import docx { $en } { $fr }
import-docx-no-document = ceci n’est pas un document Word lisible : ouvrez-le dans Word, retirez-en le mot de passe s’il y en a un, et enregistrez-le en .docx
import-docx-too-large = ceci est trop volumineux pour un bulletin : ses mots occupent plus de 24 Mo, ou ses images plus de 256 Mo
import-docx-tracked = des modifications y sont encore suivies ({ $words } de mots, { $looks } de mise en forme), et seuls ses auteurs peuvent dire lesquelles valent. Dans Word, choisissez Révision, puis Accepter toutes les modifications ou Refuser toutes les modifications; cessez le suivi, enregistrez, et importez de nouveau
import-docx-too-long = pandoc a pris plus d’une minute et a été arrêté
import-docx-failed = pandoc n’a pas pu lire ceci : { $said }
import-docx-language = ceci semble en { $language ->
        [fr] français
       *[en] anglais
    }, et a été pris pour du texte { $taken ->
        [fr] français
       *[en] anglais
    }
import-docx-no-date = un document Word n’indique pas de date de parution : écrivez-en une dans bulletin.toml
import-docx-line = une ligne de tête qui n’a pas de place dans un bulletin ({ $key }) : { $value }
import-docx-facts = ce que le fichier dit de son auteur, de son bureau et de ses dates
import-docx-comments = { $count ->
        [one] { $count } commentaire
       *[other] { $count } commentaires
    }
import-docx-margins = { $count ->
        [one] { $count } en-tête ou pied de page
       *[other] { $count } en-têtes et pieds de page
    }
import-docx-contents = { $count ->
        [one] { $count } ligne
       *[other] { $count } lignes
    } d’une table des matières : les pages ont la leur
import-docx-inner-link = { $count ->
        [one] { $count } lien vers un endroit du document : ses mots restent
       *[other] { $count } liens vers des endroits du document : leurs mots restent
    }
import-docx-underline = le soulignement, à { $count ->
        [one] { $count } endroit
       *[other] { $count } endroits
    } : sur le Web, il annonce un lien
import-docx-capitals = les petites capitales, à { $count ->
        [one] { $count } endroit
       *[other] { $count } endroits
    } : les mots restent
import-docx-other = { $count ->
        [one] { $count } élément
       *[other] { $count } éléments
    } sans équivalent en Markdown : comparez le texte avec le document
import-docx-levels = { $count ->
        [one] { $count } intertitre était
       *[other] { $count } intertitres étaient
    } plus bas que les pages ne vont, et se trouve avec ceux d’au-dessus
import-docx-numbers = { $count ->
        [one] { $count } liste
       *[other] { $count } listes
    } avec des lettres ou des chiffres romains : ici avec 1, 2, 3
import-docx-terms = { $count ->
        [one] { $count } liste de termes
       *[other] { $count } listes de termes
    } : chaque terme est en gras, son sens en dessous
import-docx-table-header = { $count ->
        [one] { $count } tableau
       *[other] { $count } tableaux
    } sans ligne d’en-tête : la première ligne en tient lieu. Dans Word, Répéter les lignes d’en-tête dit laquelle c’est
import-docx-table = { $count ->
        [one] { $count } tableau
       *[other] { $count } tableaux
    } avec des cellules fusionnées, ou plusieurs lignes dans une cellule : ici chaque cellule a une ligne; comparez avec le document
import-docx-box = { $count ->
        [one] { $count } cadre
       *[other] { $count } cadres
    } autour de mots : les mots restent
import-docx-math = { $count ->
        [one] { $count } formule : sa place est marquée
       *[other] { $count } formules : leurs places sont marquées
    }
import-docx-drawing = { $count ->
        [one] { $count } graphique ou diagramme : sa place est marquée; enregistrez-le comme image
       *[other] { $count } graphiques et diagrammes : leurs places sont marquées; enregistrez-les comme images
    }
import-docx-no-alt = { $count ->
        [one] { $count } image
       *[other] { $count } images
    } sans texte de remplacement : écrivez ce qu’on y voit
import-docx-alt-made-up = { $count ->
        [one] { $count } image
       *[other] { $count } images
    } dont Word a inventé le texte de remplacement : écrivez ce qu’on y voit
import-docx-elsewhere = une image qui n’est pas dans le document : sa place est marquée
init-done = Un nouveau site se trouve dans { $path }. Allez-y, puis :
        bulletin check            montre ce qui ne va pas : rien pour l’instant
        bulletin build --drafts   écrit un aperçu, avec l’exemple
        bulletin new ID           commence un bulletin
    Avant toute publication, changez ce que site.toml dit de votre bureau.
init-not-empty = { $path } : ce dossier n’est pas vide. Rien n’a été changé; choisissez un dossier vide ou nouveau.
init-not-a-folder = { $path } : ce nom est pris par autre chose qu’un dossier. Rien n’a été changé; choisissez un autre nom.
new-done = { $path } contient une nouvelle ébauche : écrivez en.md et fr.md, puis lancez « bulletin check ».
new-taken = Il y a déjà un « { $path } ». Rien n’a été changé; choisissez un autre identifiant que « { $id } ».
new-bad-id = « { $id } » ne peut pas être l’identifiant d’un bulletin : utilisez des minuscules sans accents, des chiffres, - et _, 100 au plus.
new-bad-id-near = « { $id } » ne peut pas être l’identifiant d’un bulletin : utilisez des minuscules sans accents, des chiffres, - et _. Écrivez « { $near } ».
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
cli-bad-language = « { $value } » n’est pas une langue de bulletin. Écrivez --lang fr ou --lang en.
cli-bad-format = « { $command } » n’écrit pas de { $value } : choisissez --format human ou --format json.
cli-bad-instant = « { $value } » n’est ni un jour ni un instant. Écrivez, par exemple : --at 2027-01-01 ou --at 2027-01-01T10:00:00-05:00
cli-near = Voulez-vous dire « { $near } »?
cli-see-help = Pour de l’aide : bulletin --help
command-init = Commence un site : un dossier avec tout ce qu’il faut
command-new = Commence un bulletin : une ébauche dans les deux langues
option-title-en = Le titre en anglais
option-title-fr = Le titre en français
argument-folder = Le dossier à créer; il est nouveau ou vide
argument-id = Le nom de son dossier, pour toujours : minuscules, chiffres, - et _
value-title = TITRE
command-status = Énumère les bulletins et les pages avec leur état, et ce qui change ensuite
option-next = N’affiche que le prochain instant où le site public change, s’il y en a un
option-format-status = Comment la liste est écrite : human, json ou csv
command-completions = Affiche ce qu’il faut à un interpréteur pour compléter les commandes
command-manual = Écrit les pages de manuel dans les deux langues, ou affiche la première
argument-shell = bash, zsh ou fish
argument-manual = Où les systèmes cherchent les pages de manuel, par exemple /usr/local/share/man; sans cela, la première page est affichée
command-import = Fait des ébauches de ce qui existe : un site Hugo ou deux documents Word
argument-kind = hugo ou docx
argument-source = Pour hugo, le dossier du site; pour docx, le document anglais, puis le français
option-id = L’identifiant du bulletin que deviennent deux documents (docx); sans lui, il est tiré du titre anglais
command-build = Vérifie, puis écrit le site
command-check = Montre tous les constats; sans --update, n’écrit rien
command-email = Écrit un bulletin en un message de courriel dans les deux langues
command-theme = Met le thème à l’épreuve sur des sites inventés; n’écrit rien
argument-theme-check = Le mot check
command-explain = Explique un constat, ou les énumère tous
option-update = Consigner dans bulletin.toml ce que disent les textes approuvés, pour qu’un changement se remarque
option-external = Demander aux autres sites si les liens vers eux sont encore bons; onze minutes au plus
command-fmt = Met la typographie de chaque langue dans le Markdown
option-root = Le site (par défaut : ici, ou le dossier le plus proche au-dessus qui a un site.toml)
option-lang = Langue des messages : en ou fr (par défaut : celle du système)
option-at = Le jour ou l’instant qui décide de ce qui est public (par défaut : maintenant)
option-jobs = Combien de fils d’exécution (par défaut : autant que de processeurs)
option-format = Comment les constats sont écrits : human, json, sarif ou github
option-quiet = N’affiche que les résultats
option-help = Affiche l’aide
option-out = Où le site est écrit (par défaut : public; avec --drafts : preview)
option-drafts = Fait aussi ce qui n’est pas public, en le marquant
option-check = N’écrit rien; dit quels fichiers changeraient
argument-code = Le code d’un constat, par exemple input/unknown-key
argument-bulletin = Le bulletin : le nom de son dossier, par exemple pab_20241209
option-email-out = Où le message est écrit; - est la sortie (par défaut : ID.eml, ici)
option-email-drafts = Fait aussi le message d’une ébauche, et le signale
value-file = FICHIER
value-bulletin = BULLETIN
email-written = { $out } : le message est écrit. Ouvrez-le dans votre logiciel de courriel, indiquez l’expéditeur et les destinataires, puis envoyez-le.
email-unchanged = { $out } : le message s’y trouve déjà, et c’est le même.
email-there = { $out } : un fichier au contenu différent porte ce nom; il reste. Retirez-le, ou donnez un autre nom avec --out.
email-unknown = aucun bulletin ne s’appelle « { $id } »; le plus proche est { $near }
email-nowhere = aucun bulletin ne s’appelle « { $id } » : écrivez le nom d’un dossier de content/bulletins
email-is-draft = { $id } n’est pas approuvé; pour voir son message quand même, ajoutez --drafts
email-is-withdrawn = { $id } a été retiré : il n’y a rien à envoyer
email-draft-warning = { $id } n’est pas approuvé : n’envoyez pas ce message.
email-waiting = { $id } n’est pas public avant { $release } : envoyez ce message après, sinon ses liens ne mènent nulle part.
email-errors = { $id } contient des erreurs : aucun message n’est écrit
value-folder = DOSSIER
value-language = LANGUE
value-instant = INSTANT
value-number = NOMBRE
value-format = FORMAT
explain-unknown = Il n’y a pas de constat « { $code } ». Les plus proches : { $near }. La liste : bulletin explain
explain-nowhere = Il n’y a pas de constat « { $code } », ni aucun qui en parle. La liste : bulletin explain
explain-holding = Ceux-ci parlent de « { $word } » :
explain-why = Pourquoi : { $why }
explain-wrong = À ne pas écrire :
explain-right = À écrire :

## Publication.

progress-publish = Publication
command-publish = Vérifie, construit, montre ce qui changerait pour les lecteurs, et publie
command-verify = Compare chaque octet de ce qui est publié avec son manifeste
command-history = Énumère ce qui a été publié et quand, ou tout ce qui concerne un bulletin
argument-target = Un dossier, ou s3://compartiment/préfixe (par défaut : target de [publish] dans site.toml)
argument-history = Le bulletin : le nom de son dossier
option-dry-run = Montre seulement ce qui changerait
option-yes = Ne pose aucune question
option-again = Publie même si rien n’a changé, et rétablit ce qui n’est plus tel qu’il a été publié
option-watch = Publie, puis de nouveau chaque fois que le site public change de lui-même; se termine quand on l’arrête
option-sign = Signe ce qui est publié avec cette clé secrète (Ed25519, PEM)
option-key = Vérifie aussi la signature, avec cette clé publique (Ed25519, PEM)
option-rollback = Revient à la publication précédente, ou à celle qui est nommée
option-allow-removals = Combien d’adresses peuvent disparaître (par défaut : 10)
option-allow-other-site = Remplace un site qui a une autre adresse
option-format-plan = Comment les résultats sont écrits : human ou json
value-target = DESTINATION
value-release = PUBLICATION
plan-place = { $target } (dernière publication : { $at })
plan-first = { $target } (rien n’y est encore publié)
plan-added = Nouveau :
plan-changed = Changé :
plan-removed = Retiré :
plan-more = { $count ->
        [one] et { $count } autre texte
       *[other] et { $count } autres textes
    }
plan-lists = Listes et autres pages : { $counts }
plan-feeds = Fils : { $counts }
plan-others = Autres fichiers : { $counts }
plan-count-added = { $count ->
        [one] { $count } nouveau
       *[other] { $count } nouveaux
    }
plan-pages-added = { $count ->
        [one] { $count } nouvelle
       *[other] { $count } nouvelles
    }
plan-count-changed = { $count ->
        [one] { $count } changé
       *[other] { $count } changés
    }
plan-pages-changed = { $count ->
        [one] { $count } changée
       *[other] { $count } changées
    }
plan-count-removed = { $count ->
        [one] { $count } retiré
       *[other] { $count } retirés
    }
plan-pages-removed = { $count ->
        [one] { $count } retirée
       *[other] { $count } retirées
    }
plan-totals = À écrire : { $written ->
        [one] { $written } fichier
       *[other] { $written } fichiers
    } ({ $bytes }); à retirer : { $removed }.
publish-back = Retour à { $release } :
publish-question = Publier ceci? [o/N]
publish-answers = o oui
publish-declined = Rien n’a été publié.
publish-nobody = Personne ne peut répondre ici. Pour publier sans question, ajoutez --yes; pour voir ce qui changerait, --dry-run.
publish-same = { $target } : les lecteurs ont déjà ceci. Il n’y a rien à publier.
publish-done = { $target } : publié sous le nom { $release }.
publish-later = « publish » n’admet pas un moment à venir : les lecteurs auraient ce qui n’est pas encore public. Enlevez --at.
publish-watch-alone = « --watch » suit l’horloge et publie : enlevez --rollback, --dry-run et --at.
publish-retry = Cette publication n’a pas été faite. Un nouvel essai suivra.
publish-no-key = { $path } : ceci n’est pas une clé secrète Ed25519. Créez-en une : openssl genpkey -algorithm ed25519 -out FICHIER
publish-no-target = Rien ne dit où publier. Écrivez target = "…" sous [publish] dans site.toml, ou nommez ici un dossier.
publish-bad-target = « { $target } » n’est pas un endroit où publier. Écrivez un dossier, ou s3://compartiment/préfixe.
publish-bad-release = « { $wanted } » n’est pas le nom d’une publication. Ces noms ressemblent à 20260601T120000Z-0123456789ab; « bulletin history » les énumère.
publish-busy = { $target } : { $host } (processus { $process }) publie ici depuis { $since }. Rien n’a été changé. Réessayez quand ce sera fini.
publish-busy-unknown = { $target } : un autre processus publie ici. Rien n’a été changé. Réessayez quand ce sera fini.
publish-overtaken = { $target } : quelqu’un d’autre a publié ici entre-temps. Rien n’a été changé. Relancez la commande.
publish-given-up = { $target } : quelqu’un d’autre a publié ici entre-temps, et cette publication a été abandonnée en cours de route. Les lecteurs ont un site qui fonctionne. Relancez la commande.
publish-not-ours = { $path } : bulletin n’a pas mis ceci ici. Rien n’a été changé. Choisissez une autre destination, ou déplacez-le.
publish-newer = Ce qui s’y trouve a été publié par bulletin { $version }, plus récent que celui-ci. Rien n’a été changé. Utilisez cette version.
publish-other-site = Ce qui s’y trouve est le site { $there }, et celui-ci est { $here }. Rien n’a été changé. S’il faut le remplacer, ajoutez --allow-other-site.
publish-removals = { $count ->
        [one] { $count } adresse que des lecteurs ont peut-être gardée ne mènerait nulle part
       *[other] { $count } adresses que des lecteurs ont peut-être gardées ne mèneraient nulle part
    }, dont : { $some }. Rien n’a été changé. Retirez les bulletins au lieu de les supprimer, et ajoutez les anciennes adresses à old_slugs; si elles doivent disparaître, ajoutez --allow-removals { $count }.
publish-no-release = « { $wanted } » n’est pas gardée. Rien n’a été changé. { $kept ->
        [none] Aucune publication antérieure ne l’est.
       *[other] Celles-ci le sont : { $kept }
    }
publish-no-earlier = { $target } : aucune publication antérieure n’est gardée. Rien n’a été changé.
publish-damaged = { $path } de la publication { $release } n’est plus ce qu’il était. Les lecteurs ont un site qui fonctionne. Choisissez une autre publication, ou publiez de nouveau.
publish-unfinished = Une publication antérieure a été interrompue : ce qui manque encore se fait avec celle-ci.
store-no-credentials = { $target } : rien ne dit à ce magasin d’objets qui vous êtes. Rien n’a été changé. Définissez AWS_ACCESS_KEY_ID et AWS_SECRET_ACCESS_KEY, ou écrivez-les dans ~/.aws/credentials.
store-bad-credentials = { $target } : le magasin n’accepte pas ces identifiants ({ $said }). Vérifiez la clé d’accès, son secret, et s’ils ont expiré.
store-denied = { $target } : ces identifiants ne permettent pas ceci ({ $said }). Ils doivent permettre d’y énumérer, lire, écrire et supprimer; demandez à qui s’occupe du magasin.
store-no-bucket = { $target } : ce compartiment n’existe pas ({ $said }). Vérifiez son nom, ou créez-le.
store-clock = L’horloge de cet ordinateur et celle du magasin diffèrent trop ({ $said }). Mettez à l’heure l’horloge de cet ordinateur.
store-region = { $target } : le compartiment est dans une autre région ({ $said }). Donnez à AWS_REGION le nom de sa région.
store-unreachable = { $target } : le magasin est injoignable, ou ses réponses n’arrivent pas ({ $said }). Vérifiez le réseau et AWS_ENDPOINT_URL; puis relancez la commande. Elle reprend là où elle en était.
store-proxy = { $target } : ce que nomme HTTPS_PROXY ou HTTP_PROXY n’est pas un mandataire. Écrivez http://hôte:port, ou retirez la variable.
store-failing = { $target } : le magasin a échoué plusieurs fois ({ $said }). Relancez la commande plus tard. Elle reprend là où elle en était.
store-other = { $target } : { $said }
verify-missing = manque : { $path }
verify-different = d’autres octets que ceux qui ont été publiés : { $path }
verify-strange = non publié par bulletin : { $path }
verify-good = { $target } : { $files ->
        [one] { $files } fichier est ce qui a été publié.
       *[other] les { $files } fichiers sont ce qui a été publié.
    }
verify-bad = { $target } : { $faults ->
        [one] { $faults } fichier n’est pas tel qu’il a été publié.
       *[other] { $faults } fichiers ne sont pas tels qu’ils ont été publiés.
    } Pour y remédier : bulletin publish --again
verify-nothing = { $target } : rien de ce que bulletin a publié ne se trouve ici.
verify-no-key = { $target } : ceci n’est pas une clé publique Ed25519. Tirez-la de la clé secrète : openssl pkey -in FICHIER -pubout
verify-signed = { $target } : signé avec cette clé.
verify-unsigned = { $target } : non signé.
verify-bad-signature = { $target } : signé, mais pas avec cette clé, ou changé depuis.
history-empty = Rien n’a encore été publié.
history-published = { $number }. { $at } : publié dans { $target } sous le nom { $release } (bulletin { $version })
history-rolled-back = { $number }. { $at } : retour à { $release } dans { $target } (bulletin { $version })
history-counts = Textes : { $added ->
        [one] { $added } nouveau
       *[other] { $added } nouveaux
    }, { $changed ->
        [one] { $changed } changé
       *[other] { $changed } changés
    }, { $removed ->
        [one] { $removed } retiré
       *[other] { $removed } retirés
    }. Fichiers en tout : { $files }.
history-text = { $language ->
        [en] anglais
       *[fr] français
    }, { $change ->
        [added] nouveau
        [removed] retiré
       *[changed] changé
    } : { $title }
history-approved = approuvé par { $by }, { $on }
history-broken = { $path }, ligne { $line } : quelqu’un a changé le registre ici ou avant. On ne peut pas se fier à la suite; comparez avec une copie.
history-unknown = Rien n’a été publié de « { $id } ».
history-unknown-near = Rien n’a été publié de « { $id } ». Voulez-vous dire « { $near } »?

## Le répertoire des constats (docs/findings.fr.md) et la liste de `bulletin explain`.

findings-title = Constats
findings-lead = Tout ce que `bulletin check` peut dire, par code. `bulletin explain CODE` montre la même chose. Une erreur empêche la publication du site; un avertissement demande qu’on y regarde; une note informe. `[check]` dans site.toml règle la gravité d’un constat, par code ou par groupe; `<!-- allow code: raison -->` excuse un passage.
findings-fixed = toujours
group-access = ce qu’il faut aux personnes handicapées
group-approval = qui a approuvé, et quand
group-input = ce qui est illisible
group-link = liens et adresses
group-parity = les deux langues disent la même chose
group-privacy = aucun renseignement personnel par accident
group-style = comment les textes se lisent bien
group-typography = comment chaque langue écrit ses signes

## La gravité d’un constat, et sa raison.

weight-fixed = Erreur, quels que soient les réglages : ce qui est illisible ou ne peut pas être produit n’est jamais deviné.
weight-error = Erreur : la loi ou une règle du gouvernement n’est pas respectée, ou les lecteurs tomberaient sur quelque chose de brisé, et l’outil en est certain.
weight-warning = Avertissement : l’outil juge, et peut se tromper; quelqu’un y regarde.
weight-note = Note : une question de style.

## L’aperçu : `bulletin serve`.

command-serve = Montre le site dans un navigateur pendant que vous écrivez
option-port = Où écouter sur cet ordinateur : un numéro, ou auto pour le premier qui est libre (par défaut : 8080)
option-open = Ouvre le navigateur
value-port = NUMÉRO|auto
serve-listening = L’aperçu suit ce que vous enregistrez. Bureau : { $address } Arrêter : Ctrl-C
serve-port-taken = Le port { $port } est déjà occupé. Écrivez --port auto pour prendre le suivant qui est libre.
serve-looking = Le système ne peut pas dire ici ce qui est enregistré : les dossiers sont regardés chaque demi-seconde.
serve-unwatched = Ce qui est enregistré ne peut pas être remarqué ici : relancez l’aperçu pour le voir.
serve-no-opener = Aucun programme qui ouvre un navigateur n’a été trouvé. Ouvrez cette adresse : { $address }
serve-bad-format = L’aperçu écrit pour des personnes : retirez --format.
preview-settling = Les fichiers sont en cours d’enregistrement. Rechargez la page.
preview-missing = Cette page n’existe pas.
preview-unshown = Cette page ne peut pas encore être montrée. Ce qui l’empêche est écrit ici; corrigez-le et enregistrez.
preview-fault = Ce qui a été enregistré ne peut pas être montré
preview-last-good = Derrière se trouve la page telle qu’elle était quand tout allait bien.
preview-instead = Pour corriger : { $help }
preview-line = Ligne { $line }
preview-bar = Aperçu
preview-why-draft = Pas publique : c’est une ébauche.
preview-why-review = Pas publique : en révision.
preview-why-waiting = Pas encore publique : diffusion le { $date } à { $time }.
preview-why-withdrawn = Retiré : le public voit cet avis à sa place.
preview-errors = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}
preview-warnings = { $count ->
    [one] { $count } avertissement
   *[other] { $count } avertissements
}
preview-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
preview-sides = Côte à côte
preview-desk = Bureau
preview-skip = Passer au contenu
preview-menu = Aperçu
preview-start = Voir le site
preview-other-locale = en-CA
preview-other-name = English
preview-everywhere = Ce qui ne va pas dans tout le site
preview-coming = Ce qui changera bientôt
preview-turn-release = diffusion :
preview-turn-withdrawal = retrait :
preview-turn-archive = archivage :
preview-turn-notice = un autre avis permanent
preview-more = { $count ->
    [one] et { $count } autre changement
   *[other] et { $count } autres changements
}
preview-nothing-coming = Rien ne change de soi-même.
preview-day = Le site tel qu’il sera
preview-day-label = Jour
preview-shown-at = Montré tel qu’il sera le { $date }.
preview-show = Montrer
preview-today = Revenir à aujourd’hui
preview-find = Chercher des bulletins
preview-words = Titre ou dossier
preview-any = Tous
preview-only = Montrer
preview-only-errors = Avec des erreurs
preview-only-findings = Avec des constats
preview-only-due = À relire
preview-total = { $all ->
    [one] { $total } bulletin sur { $all }.
   *[other] { $total } bulletins sur { $all }.
}
preview-judging = Les vérifications sont encore en cours.
preview-bulletins = Bulletins
preview-column-title = Titre
preview-column-en = Anglais
preview-column-fr = Français
preview-column-standing = État
preview-column-issued = Publié le
preview-column-release = Diffusion
preview-column-review = À relire avant le
preview-column-findings = Constats
preview-standing-draft = Ébauche
preview-standing-review = En révision
preview-standing-waiting = Attend sa diffusion
preview-standing-public = Public
preview-standing-archived = Archivé
preview-standing-withdrawn = Retiré
preview-standing-unread = Illisible
preview-missing-side = Absent
preview-page-en = Page anglaise
preview-page-fr = Page française
preview-due = échue
preview-pages = Pages de la liste
preview-newer = Plus récents
preview-older = Plus anciens
preview-page-of = Page { $page } de { $pages }
preview-count = { $count ->
    [one] { $count } constat
   *[other] { $count } constats
}
preview-no-findings = Aucun constat.
preview-facts = Sur les faits
preview-nothing-here = Rien ne se trouve ici dans cette langue.
preview-differs = Les deux langues diffèrent
preview-see-page = Voir la page

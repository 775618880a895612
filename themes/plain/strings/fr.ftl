# Les mots du thème. en.ftl contient les mêmes messages et les mêmes variables.
# Espace insécable (U+00A0) avant les deux-points et à l’intérieur des guillemets; aucune avant ; ! ?

## Adresses : lettres ASCII minuscules, chiffres et traits d’union. En changer une déplace des pages.

segment-topics = sujets
segment-search = recherche
segment-subscribe = abonnement

## Titres

home-crumb = Accueil
bulletins-title = Tous les bulletins
topics-title = Sujets et années
search-title = Recherche
subscribe-title = S’abonner
not-found-title = Page non trouvée
archived-title = Archivé - { $title }
withdrawn-title = Retiré : { $title }
list-title-year = Bulletins de { $year }
list-title-topic = Sujet : { $topic }
list-title-title = Bulletins par titre
page-of-title = { $title } (page { $page } de { $pages })

## Descriptions pour les moteurs de recherche : une phrase simple chacune

description-bulletins = Tous les bulletins, du plus récent au plus ancien.
description-year = Tous les bulletins parus en { $year }, du plus récent au plus ancien.
description-title = Tous les bulletins, dans l’ordre de leurs titres.
description-topic = Tous les bulletins sur ce sujet, du plus récent au plus ancien : { $topic }.
description-topics = Les sujets et les années qui permettent de trouver un bulletin.
description-search = Cherchez dans les bulletins, ou trouvez-les par sujet ou par année.
description-subscribe = Ce que sont les fils de nouvelles, et tous ceux du site : tous les bulletins ou ceux d’un seul sujet.
description-page-of = { $description } Page { $page } de { $pages }.

## Fils de nouvelles

feed-title = { $title }
feed-title-topic = { $title } – { $topic }
feed-title-year = { $title } ({ $year })
feed-description = Les bulletins les plus récents.
feeds = S’abonner
feeds-lead = Les nouveaux bulletins arrivent d’eux-mêmes dans votre lecteur de fils de nouvelles.
feeds-more = Ce que sont les fils, et les fils par sujet
feed-link = { $title } ({ $format })

## La page sur les fils

subscribe-what = Un fil de nouvelles est une liste des bulletins les plus récents, qu’un programme appelé lecteur de fils consulte pour vous.
subscribe-reader = Choisissez un lecteur : plusieurs sont gratuits, et certains logiciels de courriel et navigateurs en ont un.
subscribe-how = Copiez l’adresse d’un des fils ci-dessous dans votre lecteur, et chaque nouveau bulletin y apparaîtra avec son texte entier.
subscribe-stop = Vous ne donnez ni nom ni adresse de courriel, et vous pouvez cesser en tout temps en retirant le fil de votre lecteur.
subscribe-all = Tous les bulletins
subscribe-formats = Les trois formats contiennent les mêmes bulletins. Si votre lecteur n’en demande pas un en particulier, prenez le premier.
subscribe-topics = Par sujet

## Haut et bas de chaque page

skip = Passer au contenu principal
menu = Menu
footer-menu = Renseignements sur le site
here = Vous êtes ici :
search-label = Chercher dans les bulletins
search-button = Chercher
wordmark = Symbole du gouvernement du Canada
date-modified = Date de modification :
preview =
    { $reason ->
        [draft] Aperçu d’une ébauche. Elle n’est pas publique.
        [review] Aperçu d’un texte en révision. Il n’est pas public.
       *[waiting] Aperçu d’un texte approuvé qui attend sa diffusion. Il n’est pas encore public.
    }
preview-release = Diffusion : { $date }

## Bulletins, lettres et pages

dated = Le { $date }
contents = Sur cette page
topics = Sujets
changes = Modifications depuis la publication
change =
    { $kind ->
        [correction] Rectificatif
        [update] Mise à jour
       *[review] Révision
    }
between = Bulletins plus récent et plus ancien
newer = Plus récent
older = Plus ancien
archived = Nous avons archivé cette page et elle ne sera plus mise à jour.
archived-use = Vous pouvez la consulter à des fins de recherche ou à titre de référence.
withdrawn = Ce bulletin a été retiré.
withdrawn-replaced = Lisez plutôt :

## Dans les textes

alert-note = Remarque
alert-tip = Conseil
alert-important = Important
alert-warning = Avertissement
alert-caution = Mise en garde
caption-below = Voir la légende ci-dessous
credit = Image : { $credit }
table-label = Tableau { $number }
code-label = Code
footnotes = Notes de bas de page
footnote = Note de bas de page
footnote-back = Retour à la référence { $number }

## Listes

newest = Bulletins les plus récents
count =
    { $count ->
        [one] { $count } bulletin
       *[other] { $count } bulletins
    }
list-empty = Il n’y a pas encore de bulletin ici.
standing =
    { $standing ->
        [draft] Ébauche
        [review] En révision
       *[waiting] En attente de diffusion
    }
pages = Pages de cette liste
pages-newer = Bulletins plus récents
pages-older = Bulletins plus anciens
pages-here = Page { $page } de { $pages }
by-topic = Par sujet
by-year = Par année
by-title = Par titre
search-lead = Chaque bulletin se trouve aussi par titre, par sujet, par année et dans la liste de tous les bulletins.
search-without = La recherche par mot a besoin de JavaScript, que ce navigateur n’exécute pas. Tout le reste du site fonctionne sans lui.
search-topic = Sujet
search-topic-all = Tous les sujets
search-year = Année
search-year-all = Toutes les années
search-found-one = { $count } bulletin pour « { $query } ».
search-found-other = { $count } bulletins pour « { $query } ».
search-some-one = Aucun bulletin ne contient tous ces mots. { $count } bulletin en contient une partie.
search-some-other = Aucun bulletin ne contient tous ces mots. { $count } bulletins en contiennent une partie.
search-none = Aucun bulletin n’a été trouvé pour « { $query } ». Vérifiez l’orthographe, utilisez d’autres mots ou choisissez un autre sujet ou une autre année.
search-common = Ces mots se trouvent dans tous les bulletins. Ajoutez-en un autre.
search-failed = La recherche n’a pas pu être chargée. Rechargez la page, ou trouvez les bulletins par titre, par sujet ou par année.
search-meant = Vouliez-vous dire :
search-more = Afficher plus de résultats

## Messages par courriel

email-below = Le texte français est ci-dessous.
email-above = Le texte français est ci-dessus.
email-read = Lire ce bulletin sur notre site Web
email-draft = Ébauche non approuvée

## Choix de la langue et pages non trouvées

language-selection = Sélection de la langue
not-found-label = Erreur 404
not-found-text = La page a peut-être été déplacée, ou son adresse contient une faute de frappe.
not-found-lead = Vous cherchez peut-être l’une des pages suivantes :
not-found-jump = Aller à la version française

## Anciennes adresses

moved-title = Cette page a été déplacée
moved = La page se trouve maintenant à cette adresse :

# Les mots qui diffèrent de ceux du thème intégré.

contents = Sommaire
footnotes = Notes
newer = Le bulletin suivant
older = Le bulletin précédent

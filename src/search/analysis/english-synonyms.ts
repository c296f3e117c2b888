/**
 * Words that mean the same in English questions. Each line is a group of alternatives, separated by `=`; an alternative is
 * one word or several. Used only where a query finds little as typed. Not transitive: a word may be in several groups.
 *
 * A publisher adds groups of a collection in `search-synonyms.json` beside the content, in the same form.
 */
const lines = `
2=two=ii
3=three=iii
4=four=iv
5=five
6=six=vi
7=seven=vii
8=eight=viii
9=nine=ix
10=ten
11=eleven=xi
12=twelve=xii
1st=first
2nd=second=ii
3rd=third=iii
4th=fourth=iv
5th=fifth
6th=sixth=vi
7th=seventh=vii
8th=eighth=viii
9th=ninth=ix
10th=tenth
13=xiii
14=xiv
15=xv
16=xvi
18=xviii
18th=eighteenth
19th=nineteenth
20th=twentieth
21st=twenty first
ww1=wwi=world war 1=world war i=world war one=first world war
ww2=wwii=world war 2=world war ii=world war two=second world war
usa=us=united states=america
uk=united kingdom=britain
ussr=soviet union
un=united nations
eu=european union
dna=deoxyribonucleic acid
rna=ribonucleic acid
ai=artificial intelligence
ml=machine learning
nlp=natural language processing
oop=object oriented programming
os=operating system
db=database
js=javascript
c#=csharp=c sharp
c++=cpp
.net=dotnet
gdp=gross domestic product
gnp=gross national product
cpu=central processing unit
ptsd=post traumatic stress disorder
adhd=attention deficit hyperactivity disorder
cbt=cognitive behavioral therapy
hr=human resources
roi=return on investment
co2=carbon dioxide
h2o=water
bp=blood pressure
pde=partial differential equation
ode=ordinary differential equation
behaviour=behavior
colour=color
labour=labor
favour=favor
organisation=organization
analyse=analyze
centre=center
defence=defense
programme=program
theatre=theater
sulphur=sulfur
aluminium=aluminum
oesophagus=esophagus
oestrogen=estrogen
foetus=fetus
haemoglobin=hemoglobin
anaemia=anemia
paediatric=pediatric
modelling=modeling
maths=mathematics=math
photo=photograph
ad=advertisement
exam=examination
dialogue=dialog
bigger=larger
`;

/** The groups of alternatives for English. */
export const englishSynonyms: readonly (readonly string[])[] = lines
  .trim()
  .split("\n")
  .map((line) => line.split("="));

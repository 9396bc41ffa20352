import { anyOf, listOf } from '../word-list.ts'

/** What one does to something, as it stands at the head of how. */
const DEEDS_IN_KOREAN = listOf(`
  보기, 확인, 조회, 출력, 삭제, 제거, 생성, 만들기, 지우기, 실행, 시작, 중지, 종료, 정지, 재시작, 설치, 접속, 연결, 복사, 이동, 이름 바꾸기, 변경, 수정,
  추가, 등록, 다운로드, 내려받기, 업로드, 올리기, 빌드, 배포, 저장, 불러오기, 검색, 찾기, 목록, 하기, 초기화, 되돌리기, 합치기, 열기, 닫기, 끝내기,
  활성화, 비활성화, 클론, 복제, 업데이트, 갱신, 동기화, 병합, 커밋, 작업, 설정, 지정, 마운트, 롤백, 인증, 로그인, 로그아웃, 전환, 백업, 복구, 복원
`)
/** "컨테이너 목록 보기", "이미지 삭제하기", "컨테이너를 지우는 명령어". */
export const DEED_IN_KOREAN = new RegExp(
  String.raw`\s(?:${anyOf(DEEDS_IN_KOREAN)}|\S+기)$|\s\S*[는할]\s(?:명령어?|방법)$`,
)

const DEEDS = listOf(`
  list, show, see, view, print, check, find, search, get, read, write, create, make, build, run, start, stop, restart, pause, kill, end, exit,
  remove, delete, clean up, clear, prune, copy, move, rename, change, edit, add, install, uninstall, update, upgrade, pull, push, fetch, download,
  upload, save, load, export, import, open, close, connect to, attach to, log in, log out, enter, inspect, tag, commit, merge, undo, revert, set,
  switch to, initiali[sz]e, deploy, scale, roll back, mount, publish, expose, execute
`)
const DOING = listOf(`
  listing, showing, viewing, checking, inspecting, searching, creating, making, building, running, starting, stopping, restarting, removing, deleting, copying,
  moving, renaming, changing, adding, installing, updating, upgrading, pulling, pushing, downloading, saving, loading, exporting, importing, connecting to,
  attaching to, logging in, committing, merging, undoing, reverting, switching to, initiali[sz]ing, deploying, scaling, rolling back, mounting, exposing, executing
`)
/** "List running containers", "Remove an image", "Scaling a service". */
export const DEED = new RegExp(
  String.raw`^(?:to\s)?(?:${anyOf(DEEDS)}|${anyOf(DOING)})\s(?:an?\s|the\s|all\s|your\s)?[\w-]+(?:\s[\w-]+){0,4}$`,
  'i',
)
